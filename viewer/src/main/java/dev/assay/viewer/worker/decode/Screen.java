package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import dev.assay.viewer.worker.task.BrokenFrameException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** Pictures as the screen takes them: BGRA, eight bits, colour multiplied by alpha. */
final class Screen implements AutoCloseable {
    private final Conversion conversion;

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

    void write(AVFrame from, BytePointer into) throws BrokenFrameException {
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
    }
}
