package dev.assay.model.audit;

/**
 * Something recorded that is no longer as it was written. It is reported and never cut away.
 *
 * @param index of the entry, tile or bundle, from 0; 0 for the anchor
 * @param sentence what is wrong, for the person at the screen
 */
public record Damage(Part part, long index, String sentence) {
    /** Where it lies. */
    public enum Part {
        ANCHOR,
        ENTRY,
        BUNDLE,
        TILE,
        LAYOUT
    }
}
