package dev.assay.app.detectors;

import dev.assay.model.item.ItemId;
import java.util.Map;

/**
 * A decided item and what detectors said of it.
 *
 * @param manipulated what people decided
 * @param peaks highest score by detector, oriented
 */
public record PastItem(ItemId item, boolean manipulated, Map<String, Double> peaks) {
    public PastItem {
        peaks = Map.copyOf(peaks);
    }
}
