package dev.assay.viewer.wire;

/** Why one frame cannot be shown; only the number crosses. */
public enum FrameFault {
    /** The decoder gave an error on its data. */
    UNDECODABLE(1),
    /** Its data lie beyond the end of the file or are cut. */
    CUT_OFF(2),
    /** More pixels than allowed. */
    TOO_LARGE(3),
    /** Not enough memory to decode or convert it. */
    MEMORY(4),
    /** The decoder took its data and gave no picture. */
    NO_PICTURE(5),
    /** No such frame. */
    OUT_OF_RANGE(6);

    private final int code;

    FrameFault(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /**
     * @throws WireException when there is no such number
     */
    public static FrameFault of(int code) throws WireException {
        for (FrameFault one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new WireException("unknown number");
    }
}
