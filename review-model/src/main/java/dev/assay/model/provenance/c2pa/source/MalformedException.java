package dev.assay.model.provenance.c2pa.source;

/**
 * Bytes do not have the form they claim to have. Always becomes a finding, never reaches a screen
 * as an exception; the message is a plain sentence without content of the file.
 */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    public MalformedException(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
