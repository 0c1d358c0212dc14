package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EINVAL;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.RefusalCode;

/** FFmpeg's error numbers as our own codes. */
final class Failures {
    private Failures() {}

    /** Probing that matched nothing gives INVALIDDATA; a demuxer off the list gives EINVAL. */
    static RefusalCode opening(int error) {
        return error == AVERROR_INVALIDDATA() || error == AVERROR_EINVAL()
                ? RefusalCode.UNKNOWN_FORMAT
                : RefusalCode.DAMAGED;
    }

    static FrameFault decoding(int error) {
        return error == AVERROR_ENOMEM() ? FrameFault.MEMORY : FrameFault.UNDECODABLE;
    }
}
