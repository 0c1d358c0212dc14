package dev.assay.viewer.bench;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The least that decoding takes: one process, no isolation, no index, no order, one buffer used
 * over and over. Every picture is converted to BGRA as Assay does it.
 */
final class BareLoop {
    private BareLoop() {}

    /** How many pictures there were. */
    static int run(String file, int threads, boolean convert) {
        AVFormatContext format = new AVFormatContext(null);
        AVInputFormat guess = null;
        AVDictionary none = null;
        if (avformat_open_input(format, file, guess, none) < 0) {
            throw new IllegalArgumentException("cannot be opened");
        }
        PointerPointer<AVDictionary> nothing = null;
        avformat_find_stream_info(format, nothing);
        int stream = 0;
        while (format.streams(stream).codecpar().codec_type() != AVMEDIA_TYPE_VIDEO) {
            stream++;
        }
        AVStream chosen = format.streams(stream);
        AVCodecContext decoder =
                avcodec_alloc_context3(avcodec_find_decoder(chosen.codecpar().codec_id()));
        avcodec_parameters_to_context(decoder, chosen.codecpar());
        decoder.thread_count(threads);
        avcodec_open2(decoder, avcodec_find_decoder(chosen.codecpar().codec_id()), none);
        try (Target target = new Target(decoder)) {
            AVPacket packet = av_packet_alloc();
            int count = 0;
            while (av_read_frame(format, packet) >= 0) {
                if (packet.stream_index() == stream) {
                    avcodec_send_packet(decoder, packet);
                    count += target.drain(convert);
                }
                av_packet_unref(packet);
            }
            AVPacket end = null;
            avcodec_send_packet(decoder, end);
            count += target.drain(convert);
            org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context(decoder);
            avformat_close_input(format);
            return count;
        }
    }

    private static final class Target implements AutoCloseable {
        private final AVCodecContext decoder;
        private final AVFrame frame = av_frame_alloc();
        private final SwsContext scaler;
        private final BytePointer pixels;
        private final PointerPointer<BytePointer> planes = new PointerPointer<>(4);
        private final IntPointer strides = new IntPointer(4);

        Target(AVCodecContext decoder) {
            this.decoder = decoder;
            int width = decoder.width();
            int height = decoder.height();
            scaler =
                    sws_getContext(
                            width,
                            height,
                            decoder.pix_fmt(),
                            width,
                            height,
                            AV_PIX_FMT_BGRA,
                            SWS_BILINEAR,
                            null,
                            null,
                            (DoublePointer) null);
            pixels = new BytePointer((long) width * height * 4 + 64);
            for (int i = 0; i < 4; i++) {
                planes.put(
                        i, i == 0 ? pixels : new BytePointer((org.bytedeco.javacpp.Pointer) null));
                strides.put(i, i == 0 ? width * 4 : 0);
            }
        }

        int drain(boolean convert) {
            int count = 0;
            while (avcodec_receive_frame(decoder, frame) >= 0) {
                if (convert) {
                    sws_scale(
                            scaler,
                            frame.data(),
                            frame.linesize(),
                            0,
                            frame.height(),
                            planes,
                            strides);
                }
                count++;
            }
            return count;
        }

        @Override
        public void close() {
            org.bytedeco.ffmpeg.global.swscale.sws_freeContext(scaler);
            org.bytedeco.ffmpeg.global.avutil.av_frame_free(frame);
            pixels.deallocate();
        }
    }
}
