package dev.assay.model.review;

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
}
