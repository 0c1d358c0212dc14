package dev.assay.app.ui.audit;

import dev.assay.model.review.HistoryRow;

/**
 * One entry as a line.
 *
 * @param item the item's brief id, or a dash
 */
public record LogLine(HistoryRow row, String item) {}
