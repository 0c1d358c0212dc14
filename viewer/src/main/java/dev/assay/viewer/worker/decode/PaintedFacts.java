package dev.assay.viewer.worker.decode;

import dev.assay.viewer.wire.MediaFacts;
import dev.assay.viewer.wire.StreamFacts;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What is said of media whose pictures are painted here, not given by a decoder as they are. */
final class PaintedFacts {
    private static final int STILL = 0;
    private static final int CLIP = 1;
    private static final int VIDEO = 1;

    private PaintedFacts() {}

    /**
     * @param name of format and codec alike
     * @param first the first picture that could be made
     * @param timebase units of time in a second
     */
    static MediaFacts of(
            String name, String profile, AVFrame first, FrameTable table, int timebase) {
        long length = 0;
        for (int i = 0; i < table.count(); i++) {
            length += table.duration(i);
        }
        boolean still = table.count() == 1;
        return new MediaFacts(
                still ? STILL : CLIP,
                name,
                List.of(
                        new StreamFacts(
                                0,
                                VIDEO,
                                name,
                                profile,
                                true,
                                first.width(),
                                first.height(),
                                0,
                                0,
                                "")),
                0,
                name,
                first.width(),
                first.height(),
                0,
                false,
                0,
                0,
                Pixels.name(first.format()),
                still ? Double.NaN : (double) length / timebase,
                Pixels.matrix(first),
                Pixels.primaries(first),
                Pixels.transfer(first),
                "pc",
                1,
                timebase,
                table.count(),
                table.notes());
    }
}
