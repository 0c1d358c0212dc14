package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import dev.assay.viewer.worker.task.SoundBlock;
import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Decodes one sound stream from its start into one channel of floats, as they come. */
final class SoundReader implements AutoCloseable {
    private static final int PART = 1 << 15;

    private final int rate;
    private final SoundBlock sink;
    private final float[] samples = new float[PART];
    private boolean wanted = true;
    private @Nullable SwrContext resampler;

    private SoundReader(int rate, SoundBlock sink) {
        this.rate = rate;
        this.sink = sink;
    }

    static void read(MediaBytes media, int stream, int rate, SoundBlock sink)
            throws RefusedException, IOException {
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try (Container container = new Container(media);
                Decoder decoder = new Decoder(container.stream(stream), 1);
                SoundReader reader = new SoundReader(rate, sink)) {
            int ordinal = 0;
            while (reader.wanted && container.read(packet)) {
                if (packet.stream_index() == stream) {
                    decoder.send(packet, ordinal++);
                    reader.take(decoder, frame);
                }
                av_packet_unref(packet);
            }
            decoder.drain();
            reader.take(decoder, frame);
        } finally {
            av_packet_free(packet);
            av_frame_free(frame);
        }
    }

    private void take(Decoder decoder, AVFrame frame) throws IOException {
        while (wanted && decoder.receive(frame) == 1) {
            SwrContext known = resampler == null ? open(frame) : resampler;
            resampler = known;
            if (known != null) {
                convert(known, frame);
            }
            av_frame_unref(frame);
        }
    }

    private @Nullable SwrContext open(AVFrame frame) {
        SwrContext made = new SwrContext(null);
        try (AVChannelLayout mono = new AVChannelLayout()) {
            av_channel_layout_default(mono, 1);
            int result =
                    swr_alloc_set_opts2(
                            made,
                            mono,
                            AV_SAMPLE_FMT_FLT,
                            rate,
                            frame.ch_layout(),
                            frame.format(),
                            frame.sample_rate(),
                            0,
                            null);
            return result < 0 || swr_init(made) < 0 ? null : made;
        }
    }

    private void convert(SwrContext known, AVFrame frame) throws IOException {
        try (FloatPointer out = new FloatPointer(PART);
                PointerPointer<FloatPointer> outs = new PointerPointer<>(1)) {
            outs.put(0, out);
            int got = swr_convert(known, outs, PART, frame.extended_data(), frame.nb_samples());
            while (got > 0 && wanted) {
                out.get(samples, 0, got);
                wanted = sink.take(samples, got);
                got = swr_convert(known, outs, PART, (PointerPointer<?>) null, 0);
            }
        }
    }

    @Override
    public void close() {
        if (resampler != null) {
            swr_free(resampler);
        }
    }
}
