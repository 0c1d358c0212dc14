package dev.assay.viewer.wire;

/** Every message there is. The byte on the wire is {@link #code()}; unknown ones end the talk. */
public enum MessageType {
    /** Worker, first of all: what confines it. */
    HELLO(1),
    /** Console: length of the media, the wanted stream, whether its bytes are still coming. */
    OPEN(2),
    /** Worker: what the media is. */
    OPENED(3),
    /** Worker: part of the frame index. */
    INDEX(4),
    /** Worker: will not do what was asked, with a code. */
    REFUSED(5),
    /** Worker: wants bytes of the media or an attachment. */
    RANGE(6),
    /** Console: the bytes; empty at the end. */
    RANGE_DATA(7),
    /** Console: the bytes cannot be had. */
    RANGE_FAILED(8),
    /** Console: wants frames. */
    FRAMES(9),
    /** Worker: a frame lies in the shared memory. */
    FRAME(10),
    /** Worker: this frame cannot be decoded. */
    FRAME_BROKEN(11),
    /** Console: the shared memory of the oldest unanswered frame may be used again; go on. */
    GO_ON(12),
    /** Console: stop what you are doing and say done. */
    CANCEL(13),
    /** Console: wants embedded metadata. */
    METADATA(14),
    /** Worker: one statement of the file about itself. */
    METADATA_ENTRY(15),
    /** Console: run a task. */
    TASK(16),
    /** Worker: part of a task's result. */
    TASK_PART(17),
    /** Worker: how far a task is; answered by GO_ON or CANCEL. */
    PROGRESS(18),
    /** Worker: the request is done. */
    DONE(19),
    /** Worker: the request broke off; the next one may be asked. */
    FAILED(20);

    private static final MessageType[] BY_CODE = new MessageType[values().length + 1];

    static {
        for (MessageType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static MessageType of(int code) throws WireException {
        if (code < 1 || code >= BY_CODE.length) {
            throw new WireException("unknown message type");
        }
        return BY_CODE[code];
    }
}
