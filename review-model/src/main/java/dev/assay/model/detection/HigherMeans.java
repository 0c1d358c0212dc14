package dev.assay.model.detection;

/** Which way a detector's raw number points. */
public enum HigherMeans {
    MANIPULATED("manipulated"),
    GENUINE("genuine"),
    /** A face is there; nothing about manipulation. */
    FACE("face");

    private final String word;

    HigherMeans(String word) {
        this.word = word;
    }

    /** The word used in cards and sidecars. */
    public String word() {
        return word;
    }
}
