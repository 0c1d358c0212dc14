package dev.assay.model.detection;

/** What the number of a detector is, as its card states it (contracts section 4). */
public enum Meaning {
    /** From 0 to 1. */
    PROBABILITY("probability"),
    /** Unbounded, before a sigmoid or a softmax. */
    LOGIT("logit"),
    /** Natural logarithm of a likelihood ratio. */
    LLR("llr"),
    /** Robust standard deviations from what the same picture does elsewhere. */
    ZSCORE("zscore"),
    /** Only comparable with itself. */
    UNITLESS("unitless");

    private final String word;

    Meaning(String word) {
        this.word = word;
    }

    /** The word used in cards and sidecars. */
    public String word() {
        return word;
    }
}
