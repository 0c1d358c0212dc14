package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import dev.assay.viewer.wire.SoundPiece;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/** Decoded sound of any kind as two channels of 16 bits at one rate, waiting to be taken. */
final class StereoSamples implements AutoCloseable {
    private static final int CHANNELS = SoundPiece.CHANNELS;
    private static final int ROOM = 1 << 16;

    private final ShortPointer out = new ShortPointer((long) ROOM * CHANNELS);
    private final PointerPointer<ShortPointer> outs = new PointerPointer<>(1);
    private final short[] waiting = new short[ROOM * CHANNELS];
    private int from;
    private int count;
    private @Nullable SwrContext resampler;
    private Kind kind = new Kind(0, 0, 0);

    /** What a resampler was made for. */
    private record Kind(int rate, int format, int channels) {}

    StereoSamples() {
        outs.put(0, out);
    }

    int count() {
        return count;
    }

    /** Replaces what waits, of which nothing may be left, by the samples of {@code frame}. */
    void add(AVFrame frame) {
        Kind now = new Kind(frame.sample_rate(), frame.format(), frame.ch_layout().nb_channels());
        if (!now.equals(kind)) {
            // a stream may change in its middle
            free();
            resampler = made(frame);
            kind = now;
        }
        from = 0;
        count = 0;
        if (resampler != null && frame.nb_samples() > 0) {
            count =
                    Math.max(
                            0,
                            swr_convert(
                                    resampler,
                                    outs,
                                    ROOM,
                                    frame.extended_data(),
                                    frame.nb_samples()));
            out.get(waiting, 0, count * CHANNELS);
        }
    }

    private static @Nullable SwrContext made(AVFrame frame) {
        SwrContext made = new SwrContext(null);
        try (AVChannelLayout stereo = new AVChannelLayout()) {
            av_channel_layout_default(stereo, CHANNELS);
            int result =
                    swr_alloc_set_opts2(
                            made,
                            stereo,
                            AV_SAMPLE_FMT_S16,
                            SoundPiece.RATE,
                            frame.ch_layout(),
                            frame.format(),
                            frame.sample_rate(),
                            0,
                            null);
            return result < 0 || swr_init(made) < 0 ? null : made;
        }
    }

    /** Leaves {@code many} out; they must be there. */
    int skip(int many) {
        from += many;
        count -= many;
        return many;
    }

    /** Takes {@code many}, which must be there, to sample {@code at} of {@code into}. */
    void take(short[] into, int at, int many) {
        System.arraycopy(waiting, from * CHANNELS, into, at * CHANNELS, many * CHANNELS);
        skip(many);
    }

    void clear() {
        count = 0;
        free();
        kind = new Kind(0, 0, 0);
    }

    private void free() {
        if (resampler != null) {
            swr_free(resampler);
            resampler = null;
        }
    }

    @Override
    public void close() {
        free();
        outs.close();
        out.deallocate();
    }
}
