package dev.assay.model.detection;

/** How a detector fared with one frame; only {@link #OK} carries a score. */
public enum FrameStatus {
    OK("ok"),
    /** Outside the asked range or not yet computed. */
    SKIPPED("skipped"),
    /** Nothing the detector speaks about, such as no face. */
    NO_SUBJECT("no-subject"),
    /** The detector cannot speak about this kind of media. */
    NOT_APPLICABLE("not-applicable"),
    /** Broken frame, or an output that is no number. */
    ERROR("error");

    private final String word;

    FrameStatus(String word) {
        this.word = word;
    }

    /** The word used in sidecars and on the command line. */
    public String word() {
        return word;
    }
}
