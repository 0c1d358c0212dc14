package dev.assay.model.detection;

/**
 * A card with the bytes of the model it describes, the digest already checked. The bytes are never
 * parsed here: only the worker reads a model.
 */
public final class DetectorModel {
    /** No model is larger; checked before anything is read. */
    public static final int MOST_BYTES = 256 << 20;

    private final DetectorCard card;
    private final byte[] bytes;

    /**
     * @param bytes the model file; ownership passes here
     */
    DetectorModel(DetectorCard card, byte[] bytes) {
        this.card = card;
        this.bytes = bytes;
    }

    public DetectorCard card() {
        return card;
    }

    /** The model file, not to be written to. */
    public byte[] bytes() {
        return bytes;
    }
}
