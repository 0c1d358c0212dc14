package dev.assay.model.detection;

/** Whether a detector can speak about an item; if not, why, in words for the screen. */
public sealed interface Applicability {
    record Applicable() implements Applicability {}

    /**
     * @param reason completes the sentence <em>Not applicable, because …</em>
     */
    record NotApplicable(String reason) implements Applicability {}
}
