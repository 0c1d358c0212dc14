package dev.assay.model.detection.upstream;

/** How surely an upstream score belongs to the frame that it was put to. */
public enum Alignment {
    /** The frame's number was given, or its time to half a millisecond. */
    EXACT("exact"),
    /** A time between frames; the nearest one was taken. */
    NEAREST("nearest"),
    /** No time, or one outside the item: the score stands for no frame. */
    UNKNOWN("unknown");

    private final String word;

    Alignment(String word) {
        this.word = word;
    }

    /** The word used on the command line and in documents. */
    public String word() {
        return word;
    }
}
