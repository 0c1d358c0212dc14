package dev.assay.model.review;

import java.util.Locale;
import java.util.Set;

/**
 * Who is at the desk.
 *
 * @param actor pseudonym, as in the log
 * @param session random name of this run
 * @param roles what the person may do in this session
 */
public record ReviewSession(String actor, String session, Set<Role> roles) {
    public ReviewSession {
        roles = Set.copyOf(roles);
    }

    /** Whether any role lets this person do more than read. */
    public boolean mayAct() {
        return roles.stream().anyMatch(role -> role != Role.AUDITOR);
    }

    /** The same person in one role only; a role the person does not have leaves none. */
    public ReviewSession as(Role role) {
        return new ReviewSession(actor, session, roles.contains(role) ? Set.of(role) : Set.of());
    }

    /** The role an act is recorded under: the one that reviews, where there are several. */
    String roleWord() {
        for (Role role : new Role[] {Role.REVIEWER, Role.LEAD, Role.SPECIALIST, Role.AUDITOR}) {
            if (roles.contains(role)) {
                return role.name().toLowerCase(Locale.ROOT);
            }
        }
        return "none";
    }
}
