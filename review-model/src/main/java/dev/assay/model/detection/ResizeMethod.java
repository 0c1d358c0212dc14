package dev.assay.model.detection;

/** How a frame is brought to a model's size; another method moves the score. */
public enum ResizeMethod {
    /** The size must fit already. */
    NONE("none"),
    NEAREST("nearest"),
    BILINEAR("bilinear"),
    BICUBIC("bicubic"),
    AREA("area"),
    /** Shrunk only where it is too large, its shape kept, at the top left of black. */
    PAD("pad");

    private final String word;

    ResizeMethod(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
