package dev.assay.app.ui.play;

import dev.assay.app.ui.words.Digest;
import dev.assay.app.ui.words.MediaTime;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.StoppedWorker;
import java.util.Optional;

/**
 * The frame on screen in words: time, presentation stamp, hash, kind, distance to its key frame.
 */
record FrameWords(String time, String pts, String hash, String fullHash, String kind, String key) {
    private static final FrameWords NONE =
            new FrameWords("\u2013", "PTS \u2013", "\u2013", "", "\u2013", "key \u2013");

    private FrameWords at(String other) {
        return new FrameWords(other, "", hash, fullHash, "Sound", "");
    }

    static FrameWords of(PlaybackViewModel play) {
        Optional<FrameIndex> index = play.index();
        Optional<FrameOutcome> shown = play.shownProperty().get();
        if (index.isEmpty() || shown.isEmpty()) {
            return play.soundProperty().get().isPresent()
                    ? NONE.at(MediaTime.of(play.placeProperty().get()))
                    : NONE;
        }
        int at = play.frameProperty().get();
        FrameIndex frames = index.get();
        boolean known = frames.pts(at) != FrameIndex.NO_PTS;
        String time = known ? MediaTime.of(frames.elapsed(at)) : "no time";
        String pts = "PTS " + (known ? frames.pts(at) : "missing");
        boolean key = frames.key(at);
        int distance = key ? 0 : at - frames.keyBefore(at);
        String from = key ? "key 0" : "key -" + distance;
        Optional<String> md5 = play.hashedProperty().get().map(DecodedFrame::md5);
        return switch (shown.get()) {
            case DecodedFrame f ->
                    new FrameWords(
                            time,
                            pts,
                            md5.map(Digest::brief).orElse("\u2026"),
                            md5.orElse(""),
                            (key ? "Key frame" : "Between keys") + (f.damaged() ? ", damaged" : ""),
                            from);
            case BrokenFrame _ -> new FrameWords(time, pts, "not decoded", "", "Broken", from);
            case StoppedWorker _ -> NONE;
        };
    }
}
