package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.av_color_primaries_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_range_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_space_name;
import static org.bytedeco.ffmpeg.global.avutil.av_color_transfer_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** What a decoded picture says of itself, in FFmpeg's names. */
final class Pixels {
    private static final String UNKNOWN = "unknown";

    private Pixels() {}

    static String name(int format) {
        return text(av_get_pix_fmt_name(format));
    }

    static String matrix(AVFrame frame) {
        return text(av_color_space_name(frame.colorspace()));
    }

    static String primaries(AVFrame frame) {
        return text(av_color_primaries_name(frame.color_primaries()));
    }

    static String transfer(AVFrame frame) {
        return text(av_color_transfer_name(frame.color_trc()));
    }

    static String range(AVFrame frame) {
        return Conversion.fullRange(frame) ? "pc" : text(av_color_range_name(frame.color_range()));
    }

    /** Whether the decoder concealed errors. */
    static boolean damaged(AVFrame frame) {
        return frame.decode_error_flags() != 0
                || (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
    }

    private static String text(BytePointer name) {
        return name == null || name.isNull() ? UNKNOWN : name.getString();
    }
}
