package dev.assay.model.evidence.report;

import java.util.List;

/**
 * A part of the report about one item.
 *
 * @param title of the part
 * @param rows label and value
 * @param pictures frames, as files of the package
 * @param note what the part does not say; empty text for none
 */
public record Section(String title, List<Row> rows, List<Picture> pictures, String note) {
    public Section {
        rows = List.copyOf(rows);
        pictures = List.copyOf(pictures);
    }

    /**
     * @param exact a digest, an id, a number: set in even width
     */
    public record Row(String label, String value, boolean exact) {}

    /**
     * @param path below the package's {@code data} folder
     */
    public record Picture(String path, String caption) {}
}
