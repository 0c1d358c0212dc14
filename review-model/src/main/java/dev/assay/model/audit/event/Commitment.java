package dev.assay.model.audit.event;

/**
 * A keyed commitment (HMAC-SHA-256, 64 lower-case hex digits) to personal or free text. Its key
 * lies only in the erasable payload beside the text: once that is gone, this says nothing.
 */
public record Commitment(String hex) {
    public Commitment {
        HexDigits.require(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
