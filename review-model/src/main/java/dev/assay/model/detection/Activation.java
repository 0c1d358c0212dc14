package dev.assay.model.detection;

/** What is done to the raw output before it is read. */
public enum Activation {
    NONE("none"),
    SIGMOID("sigmoid"),
    /** Over the last dimension. */
    SOFTMAX("softmax");

    private final String word;

    Activation(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
