package dev.assay.model.detection;

/** Which channels a model takes, in which order. */
public enum ColourOrder {
    RGB("rgb", 3),
    BGR("bgr", 3),
    /** Luma of BT.601, full range: 0.299 R + 0.587 G + 0.114 B. */
    GREY("grey", 1);

    private final String word;
    private final int channels;

    ColourOrder(String word, int channels) {
        this.word = word;
        this.channels = channels;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }

    public int channels() {
        return channels;
    }
}
