package dev.assay.model.detection;

/** Which part of the frame a model looks at. */
public enum CropRule {
    WHOLE("whole"),
    /** A face box, found by an installed face detector, enlarged by the factor of the card. */
    FACE("face"),
    /** Tiles of the model's own size that overlap a little, each pixel as it is. */
    TILES("tiles");

    private final String word;

    CropRule(String word) {
        this.word = word;
    }

    /** The word used in cards. */
    public String word() {
        return word;
    }
}
