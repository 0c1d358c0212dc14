package dev.assay.app.ui.play;

import dev.assay.model.job.Job;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.StoppedWorker;

/**
 * The hashes of all frames of a session as text, a line each: number, time stamp, MD5 and SHA-256
 * of the decoded raster, or why there is none. Frames are taken a few at a time, so that one that
 * is wanted on screen meanwhile need not wait for all.
 */
final class HashList implements Job<String> {
    private static final int AT_ONCE = 16;

    private final MediaSession media;
    private final StringBuilder lines;

    HashList(MediaSession media) {
        this.media = media;
        lines =
                new StringBuilder("# rasters as decoded, unturned; time base ")
                        .append(media.index().timebase())
                        .append("\n# frame, pts, md5, sha256\n");
    }

    @Override
    public String run(Progress progress) {
        int count = media.index().count();
        StringBuilder ended = new StringBuilder();
        for (int first = 0; first < count && ended.isEmpty(); first += AT_ONCE) {
            progress.checkCancelled();
            progress.report(first, count);
            media.frames(
                    first,
                    Math.min(AT_ONCE, count - first),
                    1,
                    false,
                    outcome -> {
                        if (outcome instanceof StoppedWorker stopped) {
                            ended.append("# ends here: ").append(stopped.sentence()).append('\n');
                            return false;
                        }
                        lines.append(line(outcome)).append('\n');
                        return true;
                    });
        }
        return lines.append(ended).toString();
    }

    private static String line(FrameOutcome outcome) {
        return switch (outcome) {
            case DecodedFrame frame ->
                    String.join(
                            ", ",
                            Integer.toString(frame.index()),
                            frame.pts() == FrameIndex.NO_PTS ? "none" : Long.toString(frame.pts()),
                            frame.md5(),
                            frame.sha256());
            case BrokenFrame broken -> broken.index() + ", broken: " + broken.reason();
            case StoppedWorker stopped -> stopped.sentence();
        };
    }
}
