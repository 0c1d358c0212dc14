package dev.assay.viewer.worker.task;

import java.nio.ByteBuffer;

/** One decoded frame inside the worker: coded size, unrotated. Valid until the next frame. */
public interface FramePixels {
    int index();

    /** In units of the stream's time base; {@code Long.MIN_VALUE} where the file gives none. */
    long pts();

    int width();

    int height();

    /** Name of the native pixel format, such as {@code yuv420p10le}. */
    String format();

    /** Whether the decoder concealed errors in this frame. */
    boolean damaged();

    /** Mean luma quantiser of H.264 (0 to 51), NaN where the decoder does not tell it. */
    double quantiser();

    /** Packed 8-bit RGB, row by row without padding: {@code width * height * 3} bytes. */
    ByteBuffer rgb();

    /**
     * Three planes R, G, B one after the other, each {@code width * height} values in 0..255; taken
     * from the native samples with more than eight bits where the format has them. The caller's
     * own, and good for longer than the frame.
     */
    float[] rgbPlanes();

    /**
     * The luma plane as stored (0..255, more bits scaled down), without range conversion; for RGB
     * formats computed by BT.601. The caller's own, and good for longer than the frame.
     */
    float[] luma();
}
