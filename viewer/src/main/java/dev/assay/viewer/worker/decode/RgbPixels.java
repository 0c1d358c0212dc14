package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_PAL8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.FramePixels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/** The picture a task is looking at, converted when it asks. One at a time. */
final class RgbPixels implements FramePixels, AutoCloseable {
    private static final int SPARE = 64;

    private final Conversion eight = Conversion.forModels(AV_PIX_FMT_RGB24, 3);
    private final Conversion sixteen = Conversion.forModels(AV_PIX_FMT_RGB48LE, 6);
    private BytePointer memory = new BytePointer(1);
    private AVFrame frame = new AVFrame(null);
    private int index;
    private long pts;

    FramePixels of(int number, long time, AVFrame picture) throws BrokenFrameException {
        index = number;
        pts = time;
        frame = picture;
        // what cannot be converted is said now, not in the middle of a task
        convert(deep() ? sixteen : eight, deep() ? 6 : 3);
        return this;
    }

    private AVPixFmtDescriptor layout() {
        return av_pix_fmt_desc_get(frame.format());
    }

    private boolean deep() {
        return layout().comp(0).depth() > 8;
    }

    private ByteBuffer convert(Conversion conversion, int pixelBytes) throws BrokenFrameException {
        long bytes = (long) frame.width() * frame.height() * pixelBytes;
        if (memory.capacity() < bytes + SPARE) {
            memory.deallocate();
            memory = new BytePointer(bytes + SPARE);
        }
        conversion.convert(frame, memory);
        return new BytePointer(memory)
                .capacity(bytes)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer converted(Conversion conversion, int pixelBytes) {
        try {
            return convert(conversion, pixelBytes);
        } catch (BrokenFrameException e) {
            throw new IllegalStateException("a picture that converted once", e);
        }
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public long pts() {
        return pts;
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public String format() {
        return Pixels.name(frame.format());
    }

    @Override
    public boolean damaged() {
        return Pixels.damaged(frame);
    }

    @Override
    public double quantiser() {
        return Quantiser.of(frame);
    }

    @Override
    public ByteBuffer rgb() {
        return converted(eight, 3).asReadOnlyBuffer();
    }

    @Override
    public float[] rgbPlanes() {
        int pixels = frame.width() * frame.height();
        float[] planes = new float[pixels * 3];
        if (deep()) {
            ShortBuffer words = converted(sixteen, 6).asShortBuffer();
            for (int i = 0; i < pixels * 3; i++) {
                planes[i % 3 * pixels + i / 3] = (words.get(i) & 0xffff) / 257f;
            }
        } else {
            ByteBuffer bytes = converted(eight, 3);
            for (int i = 0; i < pixels; i++) {
                planes[i] = bytes.get(3 * i) & 0xff;
                planes[pixels + i] = bytes.get(3 * i + 1) & 0xff;
                planes[2 * pixels + i] = bytes.get(3 * i + 2) & 0xff;
            }
        }
        return planes;
    }

    @Override
    public float[] luma() {
        boolean rgb =
                (layout().flags() & AV_PIX_FMT_FLAG_RGB) != 0 || frame.format() == AV_PIX_FMT_PAL8;
        return rgb ? mixed() : stored();
    }

    private float[] mixed() {
        int pixels = frame.width() * frame.height();
        float[] planes = rgbPlanes();
        float[] luma = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            luma[i] =
                    0.299f * planes[i]
                            + 0.587f * planes[pixels + i]
                            + 0.114f * planes[2 * pixels + i];
        }
        return luma;
    }

    /** Component 0 where the format descriptor says it lies. */
    private float[] stored() {
        var luma = layout().comp(0);
        int step = luma.step();
        int depth = luma.depth();
        float scale = 255f / ((1 << depth) - 1);
        boolean bigEndian =
                (layout().flags() & org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BE) != 0;
        float[] values = new float[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            long row = frame.data(luma.plane()).address() + (long) y * frame.linesize(luma.plane());
            ByteBuffer bytes =
                    java.lang.foreign.MemorySegment.ofAddress(row)
                            .reinterpret((long) frame.width() * step + luma.offset() + 1)
                            .asByteBuffer()
                            .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int x = 0; x < frame.width(); x++) {
                int at = x * step + luma.offset();
                int sample = depth > 8 ? bytes.getShort(at) & 0xffff : bytes.get(at) & 0xff;
                values[y * frame.width() + x] =
                        (sample >> luma.shift() & ((1 << depth) - 1)) * scale;
            }
        }
        return values;
    }

    @Override
    public void close() {
        eight.close();
        sixteen.close();
        memory.deallocate();
    }
}
