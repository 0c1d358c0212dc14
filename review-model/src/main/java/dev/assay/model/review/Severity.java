package dev.assay.model.review;

/** Harm by policy, never by a score: S1 low to S4 critical. */
public enum Severity {
    S1("Low"),
    S2("Moderate"),
    S3("High"),
    S4("Critical");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
