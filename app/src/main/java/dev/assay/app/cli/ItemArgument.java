package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ReviewDesk;
import java.util.List;
import java.util.Optional;

/** An item as typed: its id or a prefix that only one item has. */
record ItemArgument(String text) {
    private static final int SHORTEST = 4;

    /** The item; empty when it is none or several, which is then said. */
    Optional<ItemId> resolve(ReviewDesk desk, Output output) throws EnvironmentException {
        String digits = text.replace("-", "");
        if (digits.length() < SHORTEST || digits.length() > ItemId.LENGTH) {
            output.message("An item is named by its id, or by its first four or more digits.");
            return Optional.empty();
        }
        List<ItemId> found = desk.matching(digits, 2);
        if (found.isEmpty()) {
            output.message("No item of this workspace starts like that. Try assay queue.");
            return Optional.empty();
        }
        if (found.size() > 1) {
            output.message("More than one item starts like that. Give more digits.");
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }
}
