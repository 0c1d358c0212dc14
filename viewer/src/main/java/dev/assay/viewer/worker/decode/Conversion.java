package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_BT2020;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_FCC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_SMPTE240M;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.worker.task.BrokenFrameException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Pictures from their native format to one packed RGB format, with the matrix and range that the
 * file names. Where it names no matrix, pictures larger than standard definition are BT.709 and the
 * others BT.601. Keeps its context while size, format and colour stay the same.
 */
final class Conversion implements AutoCloseable {
    private static final int ONE = 1 << 16;

    private final int target;
    private final int targetPixelBytes;
    private final int flags;
    private @Nullable SwsContext context;
    private long shape = -1;

    private Conversion(int target, int targetPixelBytes, int flags) {
        this.target = target;
        this.targetPixelBytes = targetPixelBytes;
        this.flags = flags;
    }

    /** Rounded exactly, colour samples smoothed between: some 16 ms for 1920x1080. */
    static Conversion careful(int target, int targetPixelBytes) {
        return new Conversion(
                target, targetPixelBytes, SWS_BILINEAR | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT);
    }

    /** As careful, and as models were fed in training: colour samples by bicubic interpolation. */
    static Conversion forModels(int target, int targetPixelBytes) {
        return new Conversion(
                target, targetPixelBytes, SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT);
    }

    /** Some thirty times as fast for the usual formats of clips, and a step or two less exact. */
    static Conversion quick(int target, int targetPixelBytes) {
        return new Conversion(target, targetPixelBytes, SWS_BILINEAR);
    }

    /** Writes rows of {@code width * pixel bytes}; {@code into} has 64 bytes to spare. */
    void convert(AVFrame from, BytePointer into) throws BrokenFrameException {
        SwsContext scaler = contextFor(from);
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(4)) {
            for (int i = 0; i < 4; i++) {
                planes.put(i, (BytePointer) null);
                strides.put(i, 0);
            }
            planes.put(0, into);
            strides.put(0, from.width() * targetPixelBytes);
            int rows =
                    sws_scale(
                            scaler,
                            from.data(),
                            from.linesize(),
                            0,
                            from.height(),
                            planes,
                            strides);
            if (rows <= 0) {
                throw new BrokenFrameException(FrameFault.UNDECODABLE.code());
            }
        }
    }

    private SwsContext contextFor(AVFrame from) throws BrokenFrameException {
        long wanted =
                ((((long) from.width() * 40_000 + from.height()) * 1024 + from.format()) * 64
                                        + from.colorspace())
                                * 8
                        + from.color_range();
        SwsContext known = context;
        if (known != null && wanted == shape) {
            return known;
        }
        close();
        SwsContext made =
                sws_getContext(
                        from.width(),
                        from.height(),
                        from.format(),
                        from.width(),
                        from.height(),
                        target,
                        flags,
                        null,
                        null,
                        (DoublePointer) null);
        if (made == null || made.isNull()) {
            throw new BrokenFrameException(FrameFault.MEMORY.code());
        }
        IntPointer matrix = sws_getCoefficients(matrix(from));
        sws_setColorspaceDetails(made, matrix, fullRange(from) ? 1 : 0, matrix, 1, 0, ONE, ONE);
        context = made;
        shape = wanted;
        return made;
    }

    private static int matrix(AVFrame from) {
        int space = from.colorspace();
        if (space == AVCOL_SPC_UNSPECIFIED) {
            return from.width() >= 1280 || from.height() > 576 ? SWS_CS_ITU709 : SWS_CS_ITU601;
        }
        return switch (space) {
            case AVCOL_SPC_BT709 -> SWS_CS_ITU709;
            case AVCOL_SPC_FCC -> SWS_CS_FCC;
            case AVCOL_SPC_SMPTE240M -> SWS_CS_SMPTE240M;
            case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL -> SWS_CS_BT2020;
            default -> SWS_CS_ITU601;
        };
    }

    static boolean fullRange(AVFrame from) {
        return from.color_range() == AVCOL_RANGE_JPEG
                || switch (from.format()) {
                    case AV_PIX_FMT_YUVJ420P,
                            AV_PIX_FMT_YUVJ422P,
                            AV_PIX_FMT_YUVJ444P,
                            AV_PIX_FMT_YUVJ440P,
                            AV_PIX_FMT_YUVJ411P ->
                            true;
                    default -> false;
                };
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
