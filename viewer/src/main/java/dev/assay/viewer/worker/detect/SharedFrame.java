package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.worker.task.FramePixels;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decoded frame, brought once to each colour and size that models want. */
final class SharedFrame {
    private final @Nullable FramePixels pixels;
    private final Map<Feeding.Look, Planes> looks = new HashMap<>();

    /**
     * @param pixels null for a frame that cannot be decoded
     */
    SharedFrame(@Nullable FramePixels pixels) {
        this.pixels = pixels;
    }

    FramePixels pixels() throws DetectException {
        if (pixels == null) {
            throw new DetectException(DetectFault.FRAME_BROKEN);
        }
        return pixels;
    }

    Planes planes(Feeding feeding) throws DetectException {
        Planes known = looks.get(feeding.look());
        if (known == null) {
            known = feeding.planes(pixels());
            looks.put(feeding.look(), known);
        }
        return known;
    }
}
