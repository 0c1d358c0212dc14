package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_count_planes;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;

/**
 * One digest over the raster of a picture in its native pixel format, planes in order, rows packed,
 * unrotated: the bytes that {@code ffmpeg -f framemd5} hashes. One thread only.
 */
final class Raster {
    /** Stays in a processor's own cache between being copied and being hashed. */
    private static final int CHUNK = 1 << 16;

    private static final int PALETTE = 1024;

    private final MessageDigest digest;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;

    /**
     * @param algorithm one that every JDK has
     */
    Raster(String algorithm) {
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    /** In lower-case hex. */
    String hash(AVFrame frame) {
        AVPixFmtDescriptor format = av_pix_fmt_desc_get(frame.format());
        int planes = av_pix_fmt_count_planes(frame.format());
        for (int plane = 0; plane < planes; plane++) {
            int shift = plane == 1 || plane == 2 ? format.log2_chroma_h() : 0;
            int rows = -(-frame.height() >> shift);
            rows(
                    frame.data(plane).address(),
                    frame.linesize(plane),
                    av_image_get_linesize(frame.format(), frame.width(), plane),
                    rows);
        }
        if ((format.flags() & AV_PIX_FMT_FLAG_PAL) != 0) {
            rows(frame.data(1).address(), PALETTE, PALETTE, 1);
        }
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Rows may run upwards in memory: a stride may be negative. */
    private void rows(long address, long stride, long width, int rows) {
        if (stride == width) {
            bytes(address, width * rows);
        } else {
            for (int row = 0; row < rows; row++) {
                bytes(address + row * stride, width);
            }
        }
    }

    private void bytes(long address, long count) {
        MemorySegment bytes = MemorySegment.ofAddress(address).reinterpret(count);
        long done = 0;
        while (done < count) {
            if (filled == CHUNK) {
                flush();
            }
            int part = (int) Math.min(count - done, CHUNK - filled);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, done, chunk, filled, part);
            filled += part;
            done += part;
        }
    }

    private void flush() {
        digest.update(chunk, 0, filled);
        filled = 0;
    }
}
