package dev.assay.model.remote;

import java.util.List;
import java.util.Optional;

/** What a table holds of one item. */
record ItemRow(Optional<Claim> claim, List<Decision> decisions) {
    static final ItemRow EMPTY = new ItemRow(Optional.empty(), List.of());

    ItemRow {
        decisions = List.copyOf(decisions);
    }

    /** The decision of the same reviewer in the same round. */
    Optional<Decision> inPlaceOf(Decision decision) {
        return decisions.stream()
                .filter(other -> other.round() == decision.round())
                .filter(other -> other.reviewer().equals(decision.reviewer()))
                .findFirst();
    }

    List<Decision> othersThan(Decision decision) {
        return decisions.stream()
                .filter(other -> other.round() == decision.round())
                .filter(other -> !other.reviewer().equals(decision.reviewer()))
                .toList();
    }
}
