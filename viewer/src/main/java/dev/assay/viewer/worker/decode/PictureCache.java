package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_buffer_size;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Decoded pictures in their native format, weighed in bytes; the longest unused go first. */
final class PictureCache implements AutoCloseable {
    private final long budget;
    private final Map<Integer, AVFrame> frames = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    PictureCache(long budget) {
        this.budget = budget;
    }

    @Nullable AVFrame get(int frame) {
        return frames.get(frame);
    }

    /** Keeps a reference of its own; the newest picture always stays. */
    void put(int frame, AVFrame picture) {
        AVFrame reference = av_frame_clone(picture);
        AVFrame before = frames.put(frame, reference);
        weight += weigh(reference);
        if (before != null) {
            drop(before);
        }
        Iterator<AVFrame> oldest = frames.values().iterator();
        while (weight > budget && frames.size() > 1) {
            AVFrame victim = oldest.next();
            oldest.remove();
            drop(victim);
        }
    }

    private void drop(AVFrame picture) {
        weight -= weigh(picture);
        av_frame_free(picture);
    }

    private static long weigh(AVFrame picture) {
        return Math.max(
                av_image_get_buffer_size(picture.format(), picture.width(), picture.height(), 32),
                1024);
    }

    @Override
    public void close() {
        frames.values().forEach(org.bytedeco.ffmpeg.global.avutil::av_frame_free);
        frames.clear();
        weight = 0;
    }
}
