package dev.assay.viewer.wire;

/** Why a worker will not open the media; only the number crosses. */
public enum RefusalCode {
    EMPTY(1),
    UNKNOWN_FORMAT(2),
    DAMAGED(3),
    UNSUPPORTED_CODEC(4),
    NOTHING_TO_SHOW(5),
    TOO_LARGE(6),
    MEMORY(7),
    NO_SUCH_STREAM(8);

    private final int code;

    RefusalCode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /**
     * @throws WireException when there is no such number
     */
    public static RefusalCode of(int code) throws WireException {
        for (RefusalCode one : values()) {
            if (one.code == code) {
                return one;
            }
        }
        throw new WireException("unknown number");
    }
}
