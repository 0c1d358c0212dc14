package dev.assay.model.detection;

/** How a frame is brought to a model's size; another method moves the score. */
public enum ResizeMethod {
    /** The size must fit already. */
    NONE("none"),
    NEAREST("nearest"),
    BILINEAR("bilinear"),
    AREA("area");

    private final String word;

    ResizeMethod(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
