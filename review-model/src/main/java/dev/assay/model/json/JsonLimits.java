package dev.assay.model.json;

/**
 * What the strict parser allows before it reads.
 *
 * @param bytes greatest length of a document
 * @param depth greatest nesting of arrays and objects
 */
public record JsonLimits(int bytes, int depth) {
    /** The depth every document of the product keeps to. */
    public static final int DEPTH = 32;

    public static JsonLimits bytes(int bytes) {
        return new JsonLimits(bytes, DEPTH);
    }
}
