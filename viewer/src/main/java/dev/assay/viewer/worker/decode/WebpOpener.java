package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Opens an animated WebP; see {@link WebpAnimation}. */
final class WebpOpener {
    private static final int MILLIS = 1000;
    private static final String NAME = "webp";

    private WebpOpener() {}

    static OpenMedia open(MediaBytes media, WebpAnimation animation, int wanted, long budget)
            throws RefusedException, IOException {
        if (wanted > 0) {
            throw new RefusedException(RefusalCode.NO_SUCH_STREAM);
        }
        if ((long) animation.width() * animation.height() > Limits.MAX_PIXELS) {
            throw new RefusedException(RefusalCode.TOO_LARGE);
        }
        WebpPictures pictures = new WebpPictures(media, animation, budget);
        try {
            AVFrame first = first(pictures);
            return new OpenMedia(
                    media,
                    PaintedFacts.of(NAME, "animation", first, pictures.table(), MILLIS),
                    pictures,
                    -1);
        } catch (RefusedException | IOException e) {
            pictures.close();
            throw e;
        }
    }

    private static AVFrame first(WebpPictures pictures) throws RefusedException, IOException {
        for (int i = 0; i < pictures.table().count(); i++) {
            try {
                return pictures.get(i);
            } catch (BrokenFrameException e) {
                if (e.code() == FrameFault.MEMORY.code()) {
                    throw new RefusedException(RefusalCode.MEMORY);
                }
            }
        }
        throw new RefusedException(RefusalCode.DAMAGED);
    }
}
