package dev.assay.viewer.media;

/** Something about a stream as a whole that a reviewer should know. */
public enum IndexNote {
    /** The file ends before its own tables say. */
    ENDS_EARLY("The file ends before its own tables say it does."),
    /** Some frames cannot be decoded; each is named when asked for. */
    BROKEN_FRAMES("Some frames cannot be decoded; each is named."),
    /** Two frames claim one time; order is that of the decoder. */
    DOUBLE_TIMES("Some frames claim the same time."),
    /** Frames without a time in the file. */
    MISSING_TIMES("Some frames carry no time of their own."),
    /** Pictures that the file itself hides (edit list, pre-roll). */
    HIDDEN_FRAMES("The file hides some decoded pictures (edit list or pre-roll)."),
    /** The frame limit was reached; what follows is not shown. */
    CUT_AT_LIMIT("The stream is longer than Assay's limit; the rest is not shown.");

    private final String sentence;

    IndexNote(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
