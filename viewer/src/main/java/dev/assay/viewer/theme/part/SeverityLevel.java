package dev.assay.viewer.theme.part;

/** Harm by policy, in four steps; never a score. */
public enum SeverityLevel {
    LOW(1, "Low"),
    MODERATE(2, "Moderate"),
    HIGH(3, "High"),
    CRITICAL(4, "Critical");

    private final int step;
    private final String word;

    SeverityLevel(int step, String word) {
        this.step = step;
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** 1 to 4: how many bars are filled. */
    public int step() {
        return step;
    }

    /** Where there is no room for the word: S1 to S4. */
    public String code() {
        return "S" + step();
    }
}
