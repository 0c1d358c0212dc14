package dev.assay.viewer.wire;

/** Bounds on everything that crosses; both sides check them before they allocate. */
public final class Limits {
    /** Bytes after the header of any message. */
    public static final int MAX_MESSAGE = 1 << 20;

    /** Bytes of one part of a task's request or result. */
    public static final int MAX_CHUNK = MAX_MESSAGE - 64;

    /** Bytes of media asked for at once. */
    public static final int MAX_RANGE = 1 << 19;

    /** Longest side of a picture. */
    public static final int MAX_SIDE = 32_768;

    /** Pixels of one picture. */
    public static final long MAX_PIXELS = 120_000_000;

    /** Frames of one stream. */
    public static final int MAX_FRAMES = 2_000_000;

    /** Streams of one container that are described. */
    public static final int MAX_STREAMS = 64;

    /** Metadata entries, and characters of one value. */
    public static final int MAX_METADATA = 2_000;

    public static final int MAX_TEXT = 4_000;

    /** Attachments of one task. */
    public static final int MAX_ATTACHMENTS = 8;

    /** Bytes of the shared frame memory: one picture of the greatest size. */
    public static final long FRAME_MEMORY = MAX_PIXELS * 4;

    private Limits() {}
}
