package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.worker.task.BrokenFrameException;
import dev.assay.viewer.worker.task.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs of several models over the frames of the item, in presentation order. Each frame is decoded
 * once, and what several models want alike is made once.
 */
final class PicturePass {
    private final TaskContext context;
    private final SharedInputs inputs = new SharedInputs();
    private final List<PictureRun> runs = new ArrayList<>();

    PicturePass(TaskContext context) {
        this.context = context;
    }

    /**
     * @param finder where the model looks at faces, else null
     */
    void add(
            Model model,
            DetectOrder order,
            PictureFeed feed,
            @Nullable FaceFinder finder,
            Replies replies)
            throws DetectException {
        if (context.frameCount() == 0) {
            throw new DetectException(DetectFault.NO_PICTURE);
        }
        Feeding feeding = new Feeding(model, feed, inputs.of(feed));
        runs.add(new PictureRun(feeding, order, feed, finder, context.frameCount(), replies));
    }

    void over() throws IOException {
        int first = runs.stream().mapToInt(PictureRun::first).min().orElse(0);
        int last = runs.stream().mapToInt(PictureRun::last).max().orElse(-1);
        for (int frame = first; frame <= last; frame++) {
            context.progress(frame - first, last - first + 1L);
            SharedFrame shared = look(frame);
            for (PictureRun run : runs) {
                run.see(frame, shared);
            }
        }
    }

    private SharedFrame look(int frame) throws IOException {
        try {
            return new SharedFrame(context.frame(frame));
        } catch (BrokenFrameException _) {
            return new SharedFrame(null);
        }
    }
}
