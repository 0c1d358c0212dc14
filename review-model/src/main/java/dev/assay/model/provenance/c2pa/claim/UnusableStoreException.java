package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.finding.Code;

/**
 * A store does not fit together so far that nothing in it can be checked. Becomes the state {@code
 * Unreadable} with one finding.
 */
public final class UnusableStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String manifest;

    public UnusableStoreException(Code code, String manifest, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.manifest = manifest;
    }

    public Code code() {
        return code;
    }

    public String manifest() {
        return manifest;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
