package dev.assay.model.detection;

/** Which channels a model takes, in which order. */
public enum ColourOrder {
    RGB("rgb", 3),
    BGR("bgr", 3),
    /** The luma plane as the file stores it; by BT.601 where the file stores RGB. */
    LUMA("luma", 1);

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
