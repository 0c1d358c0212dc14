package dev.assay.model.detection;

/** Where the channels of a picture stand in a model's input. */
public enum Layout {
    NCHW("nchw"),
    NHWC("nhwc");

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
