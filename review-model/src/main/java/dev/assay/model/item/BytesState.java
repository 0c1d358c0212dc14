package dev.assay.model.item;

/** How far the bytes of an item have come. Verifying is not verified. */
public enum BytesState {
    /** Only the listing is known. */
    LISTED,
    /** Some bytes are in the vault and more are to come. */
    PARTIAL,
    /** All bytes are in the vault, their digest is being compared. */
    VERIFYING,
    /** All bytes are here and their digest is the recorded one. */
    VERIFIED,
    /** All bytes are here and they are not those that were promised. */
    MISMATCH
}
