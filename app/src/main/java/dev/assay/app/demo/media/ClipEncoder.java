package dev.assay.app.demo.media;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import dev.assay.app.demo.scene.Picture;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/**
 * Writes pictures made here into an MP4 as H.264 with so many bits that sensor noise survives. Sees
 * no byte from outside. Belongs to one thread; closing without {@link #finish()} leaves a broken
 * file.
 */
final class ClipEncoder implements AutoCloseable {
    private final AVFormatContext format;
    private final AVCodecContext codec;
    private final AVStream stream;
    private final AVFrame frame;
    private final AVPacket packet;

    /**
     * @param timescale ticks a second of the time stamps
     * @param quantiser 1 (finest) to 51
     */
    ClipEncoder(Path file, int width, int height, int timescale, int quantiser)
            throws EnvironmentException {
        av_log_set_level(AV_LOG_ERROR);
        format = new AVFormatContext(null);
        check(avformat_alloc_output_context2(format, null, "mp4", file.toString()));
        AVCodec encoder = avcodec_find_encoder_by_name("libopenh264");
        codec = avcodec_alloc_context3(encoder);
        codec.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        codec.time_base(av_make_q(1, timescale)).framerate(av_make_q(30, 1));
        codec.gop_size(24).bit_rate(60_000_000).qmin(quantiser).qmax(quantiser);
        codec.colorspace(AVCOL_SPC_SMPTE170M).color_range(AVCOL_RANGE_MPEG);
        codec.flags(codec.flags() | AV_CODEC_FLAG_GLOBAL_HEADER).thread_count(1);
        AVDictionary options = new AVDictionary(null);
        av_dict_set(options, "rc_mode", "quality", 0);
        av_dict_set(options, "allow_skip_frames", "0", 0);
        check(avcodec_open2(codec, encoder, options));
        av_dict_free(options);
        stream = avformat_new_stream(format, null);
        stream.time_base(codec.time_base());
        check(avcodec_parameters_from_context(stream.codecpar(), codec));
        AVIOContext io = new AVIOContext(null);
        check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
        format.pb(io);
        format.flags(format.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
        AVDictionary mux = new AVDictionary(null);
        av_dict_set(mux, "movflags", "+faststart", 0);
        av_dict_set(mux, "video_track_timescale", Integer.toString(timescale), 0);
        check(avformat_write_header(format, mux));
        av_dict_free(mux);
        frame = av_frame_alloc();
        frame.format(AV_PIX_FMT_YUV420P).width(width).height(height);
        check(av_frame_get_buffer(frame, 0));
        packet = av_packet_alloc();
    }

    /**
     * @param time in ticks, rising
     */
    void add(Picture picture, long time) throws EnvironmentException {
        check(av_frame_make_writable(frame));
        byte[][] planes = ScreenColours.planes(picture);
        for (int p = 0; p < 3; p++) {
            int wide = p == 0 ? picture.width() : picture.width() / 2;
            int high = p == 0 ? picture.height() : picture.height() / 2;
            BytePointer plane = frame.data(p);
            for (int row = 0; row < high; row++) {
                plane.position((long) row * frame.linesize(p)).put(planes[p], row * wide, wide);
            }
            plane.position(0);
        }
        frame.pts(time);
        check(avcodec_send_frame(codec, frame));
        drain();
    }

    void finish() throws EnvironmentException {
        check(avcodec_send_frame(codec, null));
        drain();
        check(av_write_trailer(format));
    }

    private void drain() throws EnvironmentException {
        while (avcodec_receive_packet(codec, packet) >= 0) {
            av_packet_rescale_ts(packet, codec.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(av_interleaved_write_frame(format, packet));
            av_packet_unref(packet);
        }
    }

    private static void check(int result) throws EnvironmentException {
        if (result < 0) {
            throw new EnvironmentException(
                    "demo.encoder",
                    "A sample clip could not be written.",
                    "Check that the disk has room and start the demo again.",
                    true,
                    null);
        }
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
        avcodec_free_context(codec);
        avio_closep(format.pb());
        avformat_free_context(format);
    }
}
