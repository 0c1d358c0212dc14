package dev.assay.model.detection.upstream;

/** What the time of an upstream score is counted in. */
public enum TimeBasis {
    SECONDS("seconds"),
    MILLISECONDS("milliseconds"),
    /** Presentation index from 0. */
    FRAME("frame"),
    /** The score is of the whole item. */
    NONE("none");

    private final String word;

    TimeBasis(String word) {
        this.word = word;
    }

    /** The word used in mapping files. */
    public String word() {
        return word;
    }
}
