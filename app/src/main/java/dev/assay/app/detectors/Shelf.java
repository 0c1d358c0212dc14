package dev.assay.app.detectors;

import dev.assay.model.detection.DetectorModel;
import java.util.List;
import java.util.Set;

/**
 * The added detectors of a workspace.
 *
 * @param models those that are whole, by name
 * @param spoilt a sentence for each that is no longer what was added, and does not run
 * @param challengers names of those that run unseen until an item is decided
 */
public record Shelf(List<DetectorModel> models, List<String> spoilt, Set<String> challengers) {
    public Shelf {
        models = List.copyOf(models);
        spoilt = List.copyOf(spoilt);
        challengers = Set.copyOf(challengers);
    }
}
