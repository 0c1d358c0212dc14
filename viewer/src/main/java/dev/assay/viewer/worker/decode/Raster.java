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
 * The raster of a picture in its native pixel format, planes in order, rows packed, unrotated: the
 * bytes that {@code ffmpeg -f framemd5} hashes.
 */
final class Raster {
    private static final int CHUNK = 1 << 20;
    private static final int PALETTE = 1024;

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha256 = digest("SHA-256");
    private byte[] chunk = new byte[CHUNK];
    private int filled;

    /** The two hashes of one raster. */
    record Hashes(String md5, String sha256) {}

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(name + " is part of every JDK", e);
        }
    }

    Hashes hash(AVFrame frame) {
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
        HexFormat hex = HexFormat.of();
        return new Hashes(hex.formatHex(md5.digest()), hex.formatHex(sha256.digest()));
    }

    /** Rows may run upwards in memory: a stride may be negative. */
    private void rows(long address, long stride, int width, int rows) {
        for (int row = 0; row < rows; row++) {
            MemorySegment bytes =
                    MemorySegment.ofAddress(address + row * stride).reinterpret(width);
            int done = 0;
            while (done < width) {
                if (filled == chunk.length) {
                    flush();
                }
                int part = Math.min(width - done, chunk.length - filled);
                MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, done, chunk, filled, part);
                filled += part;
                done += part;
            }
        }
    }

    private void flush() {
        md5.update(chunk, 0, filled);
        sha256.update(chunk, 0, filled);
        filled = 0;
    }
}
