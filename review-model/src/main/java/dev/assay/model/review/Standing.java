package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemState;
import dev.assay.model.store.ClaimRow;
import dev.assay.model.store.DecisionRow;
import dev.assay.model.store.ItemGroup;
import dev.assay.model.store.ItemRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where an item stands by the rules of review: its row in the projection, the policies its decision
 * was made under, and the time.
 *
 * @param row what the log says
 * @param policy the policy of its last decision
 * @param now for claims that run out
 */
record Standing(ItemRow row, Optional<Policy> policy, Instant now) {
    static Standing of(ItemRow row, PolicyShelf policies, Instant now) throws EnvironmentException {
        Optional<Policy> policy = Optional.empty();
        if (row.decision().isPresent()) {
            DecisionRow decision = row.decision().get();
            policy = policies.policy(decision.policy(), decision.policyCode());
        }
        return new Standing(row, policy, now);
    }

    /** Every state an item of this group can be in, whoever holds it. */
    static Set<ItemState> statesOf(ItemGroup group, PolicyShelf policies)
            throws EnvironmentException {
        if (group.disposition().equals(Optional.of(Disposition.CSAM.word()))) {
            return EnumSet.of(ItemState.BLOCKED);
        }
        return switch (group.stage()) {
            case OPEN -> EnumSet.of(ItemState.OPEN, ItemState.CLAIMED);
            case CONFLICT -> EnumSet.of(ItemState.CONFLICT);
            case ANSWERED -> EnumSet.of(ItemState.DECIDED);
            case DECIDED -> {
                Optional<Policy> policy =
                        policies.policy(group.policy().orElse(""), group.code().orElse(""));
                boolean awaits = policy.map(Policy::secondPerson).orElse(false);
                yield EnumSet.of(awaits ? ItemState.AWAITING_SECOND : ItemState.DECIDED);
            }
        };
    }

    Optional<DecisionRow> decision() {
        return row.decision();
    }

    /** The claim in force. */
    Optional<ClaimRow> claim() {
        return row.claim().filter(claim -> claim.until().isAfter(now));
    }

    boolean claimedBy(String actor) {
        return claim().filter(claim -> claim.owner().equals(actor)).isPresent();
    }

    boolean blocked() {
        return decision()
                .filter(decision -> decision.disposition().equals(Disposition.CSAM.word()))
                .isPresent();
    }

    /** Decided, by a policy that asks for a second person, who has not answered. */
    boolean awaitsSecond() {
        return decision().isPresent()
                && !row.conflicted()
                && row.second().isEmpty()
                && policy.map(Policy::secondPerson).orElse(false);
    }

    boolean inForce() {
        return decision().isPresent() && !row.conflicted() && !awaitsSecond();
    }

    ItemState state() {
        if (blocked()) {
            return ItemState.BLOCKED;
        }
        if (row.conflicted()) {
            return ItemState.CONFLICT;
        }
        if (awaitsSecond()) {
            return ItemState.AWAITING_SECOND;
        }
        if (decision().isPresent()) {
            return ItemState.DECIDED;
        }
        return claim().isPresent() ? ItemState.CLAIMED : ItemState.OPEN;
    }

    /** The round somebody who looks now looks in: the second person in that of the decision. */
    long lookRound() {
        return awaitsSecond() ? row.round() : row.round() + 1;
    }

    /** Whether this person took part in the last decision. */
    boolean decidedBy(String actor) {
        return decision().filter(decision -> decision.by().equals(actor)).isPresent()
                || row.second().filter(second -> second.by().equals(actor)).isPresent();
    }
}
