package dev.assay.viewer.worker.task;

/** One frame could not be decoded; the code says why and is a number of the wire. */
public final class BrokenFrameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    public BrokenFrameException(int code) {
        super("frame cannot be decoded", null, false, false);
        this.code = code;
    }

    /** A {@code viewer.wire.FrameFault} code. */
    public int code() {
        return code;
    }
}
