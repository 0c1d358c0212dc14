package dev.assay.model.audit.verify;

import java.util.Locale;

/** What kind of check objected first; the names are part of the command line's contract. */
public enum FaultClass {
    /** The entries are not those that the checkpoint covers. */
    CONTENT,
    /** No valid signature by the trusted key. */
    SIGNATURE,
    /** The log is not the one that the key is named after. */
    ORIGIN,
    /** A file does not have the form its specification asks for. */
    FORMAT,
    /** An entry is not in canonical form. */
    CANONICAL,
    /** An entry does not link to the one before. */
    CHAIN,
    /** Numbers of entries have a gap. */
    SEQUENCE,
    /** Time goes back without saying so. */
    TIME,
    /** The log does not contain what an outside party saw of it earlier. */
    CONSISTENCY,
    /** A trusted witness's signature does not hold. */
    COSIGNATURE,
    /** A tile or bundle differs from the entries. */
    TILES,
    /** A proof file does not prove its entry. */
    PROOF;

    /** Lower case, as printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
