package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * The frames of an animated WebP as they are to be seen: the whole canvas, each built on the frames
 * before it from the last one that depends on none. A frame that rests on a broken one is broken
 * too. The raster that is hashed is the canvas, BGRA, colours not multiplied by alpha.
 */
final class WebpPictures implements Pictures {
    private final WebpAnimation animation;
    private final WebpDecoder decoder;
    private final FrameTable table;
    private final PictureCache cache;

    WebpPictures(MediaBytes media, WebpAnimation animation, long budget) {
        this.animation = animation;
        decoder = new WebpDecoder(media);
        cache = new PictureCache(budget);
        table = table(animation);
    }

    private static FrameTable table(WebpAnimation animation) {
        int count = animation.pieces().size();
        int[] ordinals = new int[count];
        long[] pts = new long[count];
        long[] durations = new long[count];
        boolean[] keys = new boolean[count];
        long time = 0;
        for (int i = 0; i < count; i++) {
            ordinals[i] = i;
            pts[i] = time;
            durations[i] = animation.pieces().get(i).millis();
            keys[i] = animation.key(i);
            time += durations[i];
        }
        int notes = animation.cut() ? FrameTable.ENDS_EARLY : 0;
        return new FrameTable(ordinals, pts, durations, keys, new byte[count], count, notes);
    }

    @Override
    public FrameTable table() {
        return table;
    }

    @Override
    public AVFrame get(int frame) throws BrokenFrameException, IOException {
        if (frame < 0 || frame >= table.count()) {
            throw new BrokenFrameException(FrameFault.OUT_OF_RANGE.code());
        }
        int from = frame;
        while (cache.get(from) == null && !table.key(from)) {
            from--;
        }
        AVFrame known = cache.get(from);
        for (int i = known == null ? from : from + 1; i <= frame; i++) {
            known = make(i);
        }
        if (known == null) {
            throw new BrokenFrameException(FrameFault.NO_PICTURE.code());
        }
        return known;
    }

    private AVFrame make(int frame) throws BrokenFrameException, IOException {
        AVFrame made = av_frame_alloc();
        try {
            made.width(animation.width());
            made.height(animation.height());
            made.format(AV_PIX_FMT_BGRA);
            // rows packed
            if (av_frame_get_buffer(made, 1) < 0 || made.linesize(0) != made.width() * 4) {
                throw new BrokenFrameException(FrameFault.MEMORY.code());
            }
            IntBuffer pixels = pixels(made);
            Canvas canvas = new Canvas(animation.width(), pixels);
            AVFrame before = table.key(frame) ? null : cache.get(frame - 1);
            if (before == null) {
                canvas.clear(0, 0, animation.width(), animation.height());
            } else {
                pixels.put(0, pixels(before), 0, pixels.capacity());
                WebpAnimation.Piece last = animation.pieces().get(frame - 1);
                if (last.disposed()) {
                    canvas.clear(last.x(), last.y(), last.width(), last.height());
                }
            }
            WebpAnimation.Piece piece = animation.pieces().get(frame);
            canvas.paint(
                    decoder.decode(piece),
                    piece.x(),
                    piece.y(),
                    piece.width(),
                    piece.height(),
                    piece.blended());
            cache.put(frame, made);
            AVFrame kept = cache.get(frame);
            if (kept == null) {
                throw new BrokenFrameException(FrameFault.NO_PICTURE.code());
            }
            return kept;
        } finally {
            av_frame_free(made);
        }
    }

    private static IntBuffer pixels(AVFrame frame) {
        return frame.data(0)
                .capacity((long) frame.width() * frame.height() * 4)
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
    }

    @Override
    public void close() {
        cache.close();
        decoder.close();
    }
}
