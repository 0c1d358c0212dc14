package dev.assay.app.detectors;

import dev.assay.model.detection.DetectorModel;
import java.util.List;

/**
 * The added detectors of a workspace.
 *
 * @param models those that are whole, by name
 * @param spoilt a sentence for each that is no longer what was added, and does not run
 */
public record Shelf(List<DetectorModel> models, List<String> spoilt) {
    public Shelf {
        models = List.copyOf(models);
        spoilt = List.copyOf(spoilt);
    }
}
