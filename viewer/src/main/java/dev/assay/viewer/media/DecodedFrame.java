package dev.assay.viewer.media;

import dev.assay.viewer.wire.FrameFacts;
import java.nio.ByteBuffer;

/**
 * One decoded frame: coded size, unrotated, ready for the screen.
 *
 * @param index presentation order from 0
 * @param pts in units of the index's time base, or {@link FrameIndex#NO_PTS}
 * @param format name of the native pixel format the hashes are over
 * @param damaged whether the decoder concealed errors in it
 * @param bgra {@code width * height * 4} bytes, premultiplied, read only; empty where hashes were
 *     asked for. In a {@link FrameSink} it is shared with the worker and good until the sink
 *     returns; see {@link #kept()}
 * @param md5 lower-case hex over the native raster, rows packed, as framemd5 prints; empty where
 *     pixels were asked for, see {@link MediaSession#hashed}
 * @param sha256 the same over the same
 */
public record DecodedFrame(
        int index,
        int width,
        int height,
        long pts,
        String format,
        boolean damaged,
        ByteBuffer bgra,
        String md5,
        String sha256)
        implements FrameOutcome {
    /**
     * Of a still rather than of a clip. What lies beside the heap is bounded when the console is
     * started: a cache full of frames and two of this size have room there.
     */
    private static final int LARGE = 40 << 20;

    static DecodedFrame of(FrameFacts facts, ByteBuffer bgra) {
        return new DecodedFrame(
                facts.index(),
                facts.width(),
                facts.height(),
                facts.pts(),
                facts.format(),
                facts.damaged(),
                bgra,
                facts.md5(),
                facts.sha256());
    }

    /** The same frame with pixels of its own, shared with nobody. */
    public DecodedFrame kept() {
        // beside the heap, where many large arrays would make for long collections
        ByteBuffer own =
                bgra.remaining() > LARGE
                        ? ByteBuffer.allocate(bgra.remaining())
                        : ByteBuffer.allocateDirect(bgra.remaining());
        own.put(bgra.duplicate()).flip();
        return new DecodedFrame(
                index, width, height, pts, format, damaged, own.asReadOnlyBuffer(), md5, sha256);
    }

    /** Whether it carries hashes. */
    public boolean hasHashes() {
        return !md5.isEmpty();
    }

    /** Bytes this frame weighs in a cache. */
    public long weight() {
        return 256L + bgra.capacity();
    }
}
