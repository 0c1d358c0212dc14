package dev.assay.model.keys;

/** A wrapped key does not open: another workspace key, another name, or damage. */
public final class WrapException extends Exception {
    private static final long serialVersionUID = 1L;

    WrapException() {
        super("a wrapped key does not open");
    }
}
