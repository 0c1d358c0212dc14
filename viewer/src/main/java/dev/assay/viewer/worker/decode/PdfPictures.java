package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.worker.pdf.PdfPages;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Pages as frames: page 1 is frame 0, each a second of its own. The raster that is hashed is the
 * page as drawn here, BGRA; another reader's drawing has other hashes.
 */
final class PdfPictures implements Pictures {
    private final PdfPages pages;
    private final PictureCache cache;
    private final FrameTable table;

    /** Takes {@code pages} over. */
    PdfPictures(PdfPages pages, long budget) {
        this.pages = pages;
        cache = new PictureCache(budget);
        int count = Math.min(pages.count(), Limits.MAX_FRAMES);
        int[] ordinals = new int[count];
        long[] pts = new long[count];
        long[] durations = new long[count];
        boolean[] keys = new boolean[count];
        for (int i = 0; i < count; i++) {
            ordinals[i] = i;
            pts[i] = i;
        }
        Arrays.fill(durations, 1);
        Arrays.fill(keys, true);
        table = new FrameTable(ordinals, pts, durations, keys, new byte[count], count, 0);
    }

    @Override
    public FrameTable table() {
        return table;
    }

    @Override
    public AVFrame get(int frame) throws BrokenFrameException {
        if (frame < 0 || frame >= table.count()) {
            throw new BrokenFrameException(FrameFault.OUT_OF_RANGE.code());
        }
        AVFrame known = cache.get(frame);
        if (known != null) {
            return known;
        }
        try {
            return keep(frame, pages.draw(frame));
        } catch (IOException e) {
            throw new BrokenFrameException(FrameFault.UNDECODABLE.code());
        }
    }

    private AVFrame keep(int frame, PdfPages.Drawn drawn) throws BrokenFrameException {
        AVFrame made = av_frame_alloc();
        try {
            made.width(drawn.width());
            made.height(drawn.height());
            made.format(AV_PIX_FMT_BGRA);
            // rows packed
            if (av_frame_get_buffer(made, 1) < 0 || made.linesize(0) != drawn.width() * 4) {
                throw new BrokenFrameException(FrameFault.MEMORY.code());
            }
            made.data(0)
                    .capacity((long) drawn.width() * drawn.height() * 4)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asIntBuffer()
                    .put(drawn.argb().duplicate());
            cache.put(frame, made);
        } finally {
            av_frame_free(made);
        }
        AVFrame kept = cache.get(frame);
        if (kept == null) {
            throw new BrokenFrameException(FrameFault.NO_PICTURE.code());
        }
        return kept;
    }

    @Override
    public void close() {
        cache.close();
        try {
            pages.close();
        } catch (IOException e) {
            // nothing was written
        }
    }
}
