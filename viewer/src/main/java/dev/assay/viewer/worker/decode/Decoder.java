package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_EXPORT_DATA_VIDEO_ENC_PARAMS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_COPY_OPAQUE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;

import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.RefusalCode;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** One decoder of one stream. Each picture carries the ordinal of the packet it came from. */
final class Decoder implements AutoCloseable {
    private static final int AGAIN = AVERROR_EAGAIN();

    private final AVCodecContext context;
    private boolean ended;

    /** Smuggles a packet's ordinal through the decoder as an address nobody follows. */
    private static final class Tag extends Pointer {
        Tag(long value) {
            address = value;
        }
    }

    Decoder(AVStream stream, int threads) throws RefusedException {
        AVCodec codec = find(stream.codecpar());
        if (codec == null) {
            throw new RefusedException(RefusalCode.UNSUPPORTED_CODEC);
        }
        context = avcodec_alloc_context3(codec);
        avcodec_parameters_to_context(context, stream.codecpar());
        context.pkt_timebase(stream.time_base());
        context.max_pixels(Limits.MAX_PIXELS);
        context.thread_count(threads);
        context.flags(context.flags() | AV_CODEC_FLAG_COPY_OPAQUE);
        context.export_side_data(AV_CODEC_EXPORT_DATA_VIDEO_ENC_PARAMS);
        AVDictionary none = null;
        int opened = avcodec_open2(context, codec, none);
        if (opened < 0) {
            avcodec_free_context(context);
            throw new RefusedException(
                    opened == AVERROR_ENOMEM() ? RefusalCode.MEMORY : RefusalCode.DAMAGED);
        }
    }

    /** The decoder on our list for a stream, or null. */
    static @Nullable AVCodec find(AVCodecParameters parameters) {
        // the decoder FFmpeg calls av1 is a shell for graphics cards
        AVCodec codec =
                parameters.codec_id() == AV_CODEC_ID_AV1
                        ? avcodec_find_decoder_by_name("libaom-av1")
                        : avcodec_find_decoder(parameters.codec_id());
        return codec == null || codec.isNull() || !AllowList.codec(codec.name().getString())
                ? null
                : codec;
    }

    AVCodecContext context() {
        return context;
    }

    /** Takes one packet; 0, or FFmpeg's error. Call {@link #receive} until it gives nothing. */
    int send(AVPacket packet, int ordinal) {
        packet.opaque(new Tag(ordinal + 1L));
        return avcodec_send_packet(context, packet);
    }

    /** No more packets: what is held back comes out. */
    void drain() {
        if (!ended) {
            ended = true;
            AVPacket none = null;
            avcodec_send_packet(context, none);
        }
    }

    boolean draining() {
        return ended;
    }

    /**
     * 1 with a picture in {@code into}, 0 when more packets are needed or none is left, or error.
     */
    int receive(AVFrame into) {
        int result = avcodec_receive_frame(context, into);
        return result >= 0 ? 1 : result == AGAIN || result == AVERROR_EOF() ? 0 : result;
    }

    /** The ordinal of the packet a picture came from, or -1 where the decoder lost it. */
    static int ordinal(AVFrame frame) {
        Pointer tag = frame.opaque();
        return tag == null || tag.isNull() ? -1 : (int) (tag.address() - 1);
    }

    /** Forgets everything, as after a seek. */
    void flush() {
        avcodec_flush_buffers(context);
        ended = false;
    }

    @Override
    public void close() {
        avcodec_free_context(context);
    }
}
