package dev.assay.viewer.detection;

import dev.assay.viewer.media.TaskSink;
import dev.assay.viewer.wire.detect.DetectPart;
import java.nio.ByteBuffer;
import java.util.List;

/** Hands the parts of a task to the runs that they belong to. What belongs to none breaks all. */
final class RawRuns implements TaskSink {
    private final List<RawFrames> runs;
    private boolean broken;

    RawRuns(List<RawFrames> runs) {
        this.runs = List.copyOf(runs);
    }

    @Override
    public void accept(ByteBuffer untrusted) {
        try {
            DetectPart part = DetectPart.decode(untrusted);
            if (part.run() < runs.size()) {
                runs.get(part.run()).accept(part.reply());
            } else {
                broken = true;
            }
        } catch (IllegalArgumentException _) {
            broken = true;
        }
    }

    /** Whether the worker sent what no worker sends. */
    boolean broken() {
        return broken;
    }
}
