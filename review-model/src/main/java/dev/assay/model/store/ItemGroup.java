package dev.assay.model.store;

import java.util.Optional;

/**
 * Items that stand alike: all that the rules of review need to know whether a whole group belongs
 * into a queue.
 *
 * @param stage how far it has come
 * @param policy digest of the policy set of the last decision
 * @param code its policy code
 * @param disposition what was decided
 */
public record ItemGroup(
        Stage stage, Optional<String> policy, Optional<String> code, Optional<String> disposition) {
    /** How far an item has come. */
    public enum Stage {
        /** Nobody has decided. */
        OPEN,
        /** Decisions disagree. */
        CONFLICT,
        /** Decided, and no second person has answered. */
        DECIDED,
        /** Decided, and a second person has answered. */
        ANSWERED
    }

    static ItemGroup of(ItemRow row) {
        Optional<DecisionRow> decision = row.decision();
        Stage stage =
                row.conflicted()
                        ? Stage.CONFLICT
                        : decision.isEmpty()
                                ? Stage.OPEN
                                : row.second().isEmpty() ? Stage.DECIDED : Stage.ANSWERED;
        return new ItemGroup(
                stage,
                decision.map(DecisionRow::policy),
                decision.map(DecisionRow::policyCode),
                decision.map(DecisionRow::disposition));
    }

    /** Its name in the tables; the parts hold no line feed. */
    String name() {
        return stage + "\n" + part(policy) + "\n" + part(code) + "\n" + part(disposition);
    }

    static Optional<ItemGroup> ofName(String name) {
        String[] parts = name.split("\n", -1);
        for (Stage stage : Stage.values()) {
            if (parts.length == 4 && stage.name().equals(parts[0])) {
                return Optional.of(
                        new ItemGroup(stage, part(parts[1]), part(parts[2]), part(parts[3])));
            }
        }
        return Optional.empty();
    }

    private static String part(Optional<String> part) {
        return part.orElse("");
    }

    private static Optional<String> part(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
