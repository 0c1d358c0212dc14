package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * How a picture is to be turned for display.
 *
 * @param degrees counter-clockwise, in -180..180
 * @param mirrored left to right, before turning
 */
record Orientation(int degrees, boolean mirrored) {
    private static final int MATRIX_BYTES = 36;
    static final Orientation UPRIGHT = new Orientation(0, false);

    /** As the stream says, else as its first picture says. */
    static Orientation of(AVCodecParameters stream, AVFrame first) {
        AVPacketSideData side =
                av_packet_side_data_get(
                        stream.coded_side_data(),
                        stream.nb_coded_side_data(),
                        AV_PKT_DATA_DISPLAYMATRIX);
        if (side != null && !side.isNull() && side.size() >= MATRIX_BYTES) {
            return of(side.data());
        }
        AVFrameSideData own = av_frame_get_side_data(first, AV_FRAME_DATA_DISPLAYMATRIX);
        return own != null && !own.isNull() && own.size() >= MATRIX_BYTES
                ? of(own.data())
                : UPRIGHT;
    }

    private static Orientation of(BytePointer data) {
        IntPointer stored = new IntPointer(data);
        int[] matrix = new int[9];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = stored.get(i);
        }
        boolean mirrored = (double) matrix[0] * matrix[4] - (double) matrix[1] * matrix[3] < 0;
        if (mirrored) {
            matrix[0] = -matrix[0];
            matrix[1] = -matrix[1];
        }
        double turned = av_display_rotation_get(matrix);
        return Double.isNaN(turned)
                ? UPRIGHT
                : new Orientation(Math.clamp(Math.round(turned), -180, 180), mirrored);
    }
}
