package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_VIDEO_ENC_PARAMS;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;

/**
 * How coarsely a picture was coded: FFmpeg's {@code AVVideoEncParams}, which JavaCPP does not
 * describe, so its fields are read at their places (libavutil/video_enc_params.h).
 */
final class Quantiser {
    private static final int H264 = 1;
    private static final long BLOCKS = 0;
    private static final long BLOCKS_OFFSET = 8;
    private static final long BLOCK_SIZE = 16;
    private static final long TYPE = 24;
    private static final long BASE = 28;
    private static final long HEADER = 32;
    private static final long DELTA_IN_BLOCK = 16;

    private Quantiser() {}

    /** Mean luma quantiser over the macroblocks of an H.264 picture, NaN for others. */
    static double of(AVFrame frame) {
        AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_VIDEO_ENC_PARAMS);
        if (data == null || data.isNull() || data.size() < HEADER) {
            return Double.NaN;
        }
        MemorySegment bytes =
                MemorySegment.ofAddress(data.data().address()).reinterpret(data.size());
        if (bytes.get(ValueLayout.JAVA_INT, TYPE) != H264) {
            return Double.NaN;
        }
        int base = bytes.get(ValueLayout.JAVA_INT, BASE);
        long blocks = Integer.toUnsignedLong(bytes.get(ValueLayout.JAVA_INT, BLOCKS));
        long first = bytes.get(ValueLayout.JAVA_LONG, BLOCKS_OFFSET);
        long size = bytes.get(ValueLayout.JAVA_LONG, BLOCK_SIZE);
        double sum = 0;
        long counted = 0;
        for (long at = first + DELTA_IN_BLOCK;
                counted < blocks && at + Integer.BYTES <= bytes.byteSize();
                at += size) {
            sum += bytes.get(ValueLayout.JAVA_INT_UNALIGNED, at);
            counted++;
        }
        return counted == 0 ? base : base + sum / counted;
    }
}
