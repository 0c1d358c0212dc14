package dev.assay.model.provenance;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the validation looked at, and how it came out.
 *
 * @param code the name used by c2pa-rs 0.91 (and by the command line)
 * @param specCode the name in the C2PA specification 2.2; the same unless the two differ
 * @param manifest label of the manifest it is about, as the file gives it; empty for the file
 * @param uri the part of the manifest it is about (JUMBF URI), as the file gives it
 * @param sentence what happened, for the person at the screen
 * @param rule what had to hold, with the section of the specification
 * @param range the bytes of the file it is about, where known
 * @param expected what was signed or declared, where there is something to compare
 * @param found what was computed or read instead
 */
public record Finding(
        Outcome outcome,
        Scope scope,
        String code,
        String specCode,
        String manifest,
        String uri,
        String sentence,
        String rule,
        @Nullable ByteRange range,
        @Nullable String expected,
        @Nullable String found) {

    /** How it came out. */
    public enum Outcome {
        HOLDS,
        NOTE,
        FAILS
    }

    /** Whose finding it is. */
    public enum Scope {
        /** The active manifest, the one that speaks for this file. */
        ACTIVE,
        /** A manifest of an ingredient; new since the ingredient was taken in. */
        INGREDIENT,
        /** Written into an ingredient by the signer when it was taken in. */
        RECORDED,
        /** A statement about a person or organisation (CAWG); apart from the C2PA state. */
        IDENTITY
    }

    public boolean fails() {
        return outcome == Outcome.FAILS;
    }
}
