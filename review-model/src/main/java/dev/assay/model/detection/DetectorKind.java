package dev.assay.model.detection;

/** What kind of statement a detector makes. */
public enum DetectorKind {
    /** A forensic indicator: fixed maths, answers one question, never a verdict. */
    INDICATOR("indicator"),
    /** A learned model with published weights. */
    LEARNED("learned"),
    /** Finds faces for others to look at; says nothing about manipulation. */
    FACE("face");

    private final String word;

    DetectorKind(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
