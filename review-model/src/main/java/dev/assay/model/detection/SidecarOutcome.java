package dev.assay.model.detection;

/** What came of reading a detection from its sidecar. */
public sealed interface SidecarOutcome {
    record Read(Detection detection) implements SidecarOutcome {}

    /**
     * @param sentence what is missing or wrong; a sidecar of other media is refused like this
     */
    record Refused(String sentence) implements SidecarOutcome {}
}
