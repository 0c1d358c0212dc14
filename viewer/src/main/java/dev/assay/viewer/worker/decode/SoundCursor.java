package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.assay.viewer.wire.SoundPiece;
import java.io.IOException;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/**
 * One place in a sound stream from which sound is read on, in two channels of 16 bits. Samples are
 * counted by the times of the file; where it leaves a gap there is silence. One thread only.
 */
final class SoundCursor implements AutoCloseable {
    private static final int RATE = SoundPiece.RATE;
    private static final int CHANNELS = SoundPiece.CHANNELS;

    /** A wish so little ahead is reached by reading on. */
    private static final int NEAR = 2 * RATE;

    /** A gap in the times that is no rounding. */
    private static final int GAP = RATE / 10;

    /** A decoder settles on what comes before. */
    private static final double LEAD_SECONDS = 0.15;

    private final MediaBytes media;
    private final int stream;
    private final double origin;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final StereoSamples samples = new StereoSamples();
    private Container container;
    private Decoder decoder;
    private int ordinal;
    private long next;
    private boolean timed;
    private long heard;

    /**
     * @param origin seconds as the file counts them at which samples are counted from; NaN for the
     *     beginning of the sound
     */
    SoundCursor(MediaBytes media, int stream, double origin) throws RefusedException, IOException {
        this.media = media;
        this.stream = stream;
        container = opened(media, stream);
        decoder = new Decoder(container.stream(stream), 1);
        long start = container.stream(stream).start_time();
        this.origin =
                Double.isFinite(origin) ? origin : start == AV_NOPTS_VALUE ? 0 : seconds(start);
    }

    private static Container opened(MediaBytes media, int stream)
            throws RefusedException, IOException {
        Container container = new Container(media);
        container.only(stream);
        return container;
    }

    private double seconds(long time) {
        AVRational base = container.stream(stream).time_base();
        return (double) time * base.num() / base.den();
    }

    /** From sample {@code from} on, interleaved; less than wanted only at the end. */
    short[] read(long from, int count) throws RefusedException, IOException {
        if (from < heard || from > heard + NEAR) {
            goTo(from);
        }
        short[] into = new short[count * CHANNELS];
        int filled = 0;
        while (filled < count && (samples.count() > 0 || decode())) {
            long wanted = from + filled;
            if (next > wanted) {
                filled += (int) Math.min(next - wanted, count - filled);
            } else if (next < wanted) {
                advance(samples.skip((int) Math.min(wanted - next, samples.count())));
            } else {
                int part = Math.min(samples.count(), count - filled);
                samples.take(into, filled, part);
                advance(part);
                filled += part;
            }
        }
        heard = from + filled;
        return filled == count ? into : Arrays.copyOf(into, filled * CHANNELS);
    }

    private void advance(int by) {
        next += by;
    }

    private void goTo(long from) throws RefusedException, IOException {
        AVStream of = container.stream(stream);
        double wanted = origin + (double) from / RATE - LEAD_SECONDS;
        long time = Math.round(wanted * of.time_base().den() / Math.max(of.time_base().num(), 1));
        if (!container.seekTime(stream, time)) {
            container.close();
            container = opened(media, stream);
        }
        decoder.close();
        decoder = new Decoder(container.stream(stream), 1);
        samples.clear();
        timed = false;
        next = from;
        heard = from;
    }

    /** Brings some more samples; false at the end. */
    private boolean decode() throws IOException {
        while (true) {
            if (decoder.receive(frame) == 1) {
                place(frame.best_effort_timestamp());
                samples.add(frame);
                av_frame_unref(frame);
                if (samples.count() > 0) {
                    return true;
                }
            } else if (decoder.draining()) {
                return false;
            } else if (!container.read(packet)) {
                decoder.drain();
            } else {
                if (packet.stream_index() == stream) {
                    decoder.send(packet, ordinal++);
                }
                av_packet_unref(packet);
            }
        }
    }

    /** Where the samples of a frame lie, whose time is known or not. */
    private void place(long time) {
        if (time == AV_NOPTS_VALUE) {
            return;
        }
        long at = Math.round((seconds(time) - origin) * RATE);
        if (!timed || at > next + GAP) {
            next = at;
        }
        timed = true;
    }

    @Override
    public void close() {
        decoder.close();
        container.close();
        samples.close();
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
