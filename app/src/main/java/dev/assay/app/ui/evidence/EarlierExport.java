package dev.assay.app.ui.evidence;

import java.time.Instant;

/**
 * A package that the log says was handed over.
 *
 * @param export its name
 * @param items how many items it was of
 * @param tagManifest digest of the whole
 * @param entry the last entry that says so
 */
public record EarlierExport(
        String export, Instant at, int items, long files, String tagManifest, long entry) {}
