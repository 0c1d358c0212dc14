package dev.assay.app.ui.inspect;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.provenance.ProvenanceReport;

/** How far the check of an item's origin is. */
public sealed interface ProvenanceState {
    record Nothing() implements ProvenanceState {}

    record Checking() implements ProvenanceState {}

    /**
     * @param digest of the report's document, as the log names it
     */
    record Checked(ProvenanceReport report, ContentDigest digest) implements ProvenanceState {}

    record Failed(String sentence, String nextStep) implements ProvenanceState {}
}
