package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import dev.assay.viewer.worker.task.BrokenFrameException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** Pictures as the screen takes them: BGRA, eight bits, colour multiplied by alpha. */
final class Screen implements AutoCloseable {
    private static final int SPARE = 64;

    private final Conversion conversion;
    private final Conversion deep = Conversion.quick(AV_PIX_FMT_RGB48LE, 6);
    private BytePointer deepMemory = new BytePointer(1);
    private @Nullable ToneMap pqMap;
    private @Nullable ToneMap hlgMap;

    /**
     * @param careful for a picture that is looked at for itself; pictures of a clip, of which there
     *     are many, take each colour sample as the file has it, without smoothing between them, and
     *     are within three of 255 steps of the careful way
     */
    Screen(boolean careful) {
        conversion =
                careful
                        ? Conversion.careful(AV_PIX_FMT_BGRA, 4)
                        : Conversion.quick(AV_PIX_FMT_BGRA, 4);
    }

    /** Whether a picture is brighter than a screen and compressed for it. */
    static boolean compresses(AVFrame frame) {
        return frame.color_trc() == AVCOL_TRC_SMPTE2084
                || frame.color_trc() == AVCOL_TRC_ARIB_STD_B67;
    }

    private void compress(AVFrame from, BytePointer into) throws BrokenFrameException {
        long samples = (long) from.width() * from.height() * 6;
        if (deepMemory.capacity() < samples + SPARE) {
            deepMemory.deallocate();
            deepMemory = new BytePointer(samples + SPARE);
        }
        deep.convert(from, deepMemory);
        boolean pq = from.color_trc() == AVCOL_TRC_SMPTE2084;
        ToneMap known = pq ? pqMap : hlgMap;
        if (known == null) {
            known = pq ? ToneMap.ofPq() : ToneMap.ofHlg();
            pqMap = pq ? known : pqMap;
            hlgMap = pq ? hlgMap : known;
        }
        int pixels = from.width() * from.height();
        known.map(
                buffer(deepMemory, samples).asShortBuffer(),
                buffer(into, pixels * 4L).asIntBuffer(),
                pixels);
    }

    private static ByteBuffer buffer(BytePointer memory, long bytes) {
        return new BytePointer(memory)
                .capacity(bytes)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    void write(AVFrame from, BytePointer into) throws BrokenFrameException {
        if (compresses(from)) {
            compress(from, into);
            return;
        }
        conversion.convert(from, into);
        boolean alpha =
                from.format() == AV_PIX_FMT_PAL8
                        || (av_pix_fmt_desc_get(from.format()).flags() & AV_PIX_FMT_FLAG_ALPHA)
                                != 0;
        if (alpha) {
            long bytes = (long) from.width() * from.height() * 4;
            premultiply(new BytePointer(into).capacity(bytes).asByteBuffer());
        }
    }

    private static void premultiply(ByteBuffer pixels) {
        IntBuffer words = pixels.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        for (int i = 0; i < words.limit(); i++) {
            int pixel = words.get(i);
            int alpha = pixel >>> 24;
            if (alpha != 255) {
                words.put(
                        i,
                        alpha << 24
                                | times(pixel >> 16 & 0xff, alpha) << 16
                                | times(pixel >> 8 & 0xff, alpha) << 8
                                | times(pixel & 0xff, alpha));
            }
        }
    }

    private static int times(int colour, int alpha) {
        return (colour * alpha + 127) / 255;
    }

    @Override
    public void close() {
        conversion.close();
        deep.close();
        deepMemory.deallocate();
    }
}
