package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.RefusalCode;

/** The media will not be opened, and the code says why. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final String codec;

    public RefusedException(RefusalCode code) {
        this(code, "");
    }

    /**
     * @param codec short name of the codec it is about, from FFmpeg's own list of names
     */
    public RefusedException(RefusalCode code, String codec) {
        super(code.name(), null, false, false);
        this.code = code;
        this.codec = codec;
    }

    public RefusalCode code() {
        return code;
    }

    public String codec() {
        return codec;
    }
}
