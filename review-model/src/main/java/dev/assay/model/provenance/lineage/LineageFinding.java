package dev.assay.model.provenance.lineage;

import org.jspecify.annotations.Nullable;

/**
 * One storage fact and how far it holds.
 *
 * @param fact stable name, such as {@code metadata.sha256}
 * @param sentence for the person at the screen
 * @param declared what the store or its metadata says
 * @param measured what the bytes say
 */
public record LineageFinding(
        Standing standing,
        String fact,
        String sentence,
        @Nullable String declared,
        @Nullable String measured) {

    /** How far a fact holds. */
    public enum Standing {
        /** Compared with the bytes, and the same. */
        CONFIRMED,
        /** Compared with the bytes, and different. */
        CONTRADICTED,
        /** Told by the store itself. */
        TOLD,
        /** Written by whoever uploaded; a claim. */
        DECLARED,
        /** Not there. */
        ABSENT,
        /** There, in a form that cannot be compared. */
        NOT_CHECKABLE
    }
}
