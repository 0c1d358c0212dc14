package dev.assay.app.ui.play;

import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.wire.SoundPeaks;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How loud a clip is from its first frame to its last, read in parts of some seconds so that frames
 * are served in between. For the JavaFX thread only.
 */
final class Loudness {
    private static final int MOST_COLUMNS = 2048;

    /** What claims to be longer is not read through for a strip a thousand pixels wide. */
    private static final double MOST_SECONDS = 6 * 3600;

    private static final double HOPS_A_SECOND = (double) SoundPiece.RATE / SoundPeaks.HOP;

    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Optional<List<Float>>> levels =
            new ReadOnlyObjectWrapper<>(this, "levels", Optional.empty());
    private byte[] peaks = new byte[0];
    private int known;
    private long opened;

    Loudness(JobRunner jobs) {
        this.jobs = jobs;
    }

    void close() {
        opened++;
        known = 0;
        levels.set(Optional.empty());
    }

    /** Reads all of it, once. */
    void read(MediaSession session) {
        close();
        FrameIndex index = session.index();
        if (session.audible() && index.count() > 1) {
            double seconds = end(index);
            if (seconds > 0 && seconds < MOST_SECONDS) {
                peaks = new byte[(int) Math.ceil(seconds * HOPS_A_SECOND)];
                next(session);
            }
        }
    }

    private static double end(FrameIndex index) {
        double last = index.elapsed(index.count() - 1);
        return last + last / (index.count() - 1);
    }

    private void next(MediaSession session) {
        long of = opened;
        int from = known;
        SoundRequest wanted = new SoundRequest((long) from * SoundPeaks.HOP, SoundRequest.MOST);
        if (from < peaks.length) {
            jobs.<Optional<SoundPeaks>>start(
                    "",
                    _ -> session.peaks(wanted),
                    outcome -> {
                        if (of == opened
                                && outcome
                                        instanceof
                                        JobOutcome.Succeeded<Optional<SoundPeaks>>(
                                                Optional<SoundPeaks> got)) {
                            add(session, got);
                        }
                    });
        }
    }

    private void add(MediaSession session, Optional<SoundPeaks> got) {
        int count = got.map(SoundPeaks::count).orElse(0);
        int room = Math.min(count, peaks.length - known);
        got.ifPresent(part -> part.peaks().get(0, peaks, known, room));
        known += room;
        boolean last = known >= peaks.length || count < SoundRequest.MOST / SoundPeaks.HOP;
        if (last) {
            // after the end of the sound it is silent
            Arrays.fill(peaks, known, peaks.length, (byte) 0);
            known = peaks.length;
        }
        levels.set(Optional.of(columns(session.index())));
        if (!last) {
            next(session);
        }
    }

    /** Evenly spaced over the frames; what is not read yet is not a number. */
    private List<Float> columns(FrameIndex index) {
        int count = Math.min(index.count(), MOST_COLUMNS);
        List<Float> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = (int) ((long) i * index.count() / count);
            int after = (int) ((long) (i + 1) * index.count() / count);
            double to = after < index.count() ? index.elapsed(after) : end(index);
            columns.add(loudest(index.elapsed(first), to));
        }
        return List.copyOf(columns);
    }

    private float loudest(double from, double to) {
        int first = Math.max(0, (int) (from * HOPS_A_SECOND));
        int after = Math.max(first + 1, (int) (to * HOPS_A_SECOND));
        if (after > known) {
            return first >= peaks.length ? 0 : Float.NaN;
        }
        int most = 0;
        for (int i = first; i < after; i++) {
            most = Math.max(most, peaks[i] & 0xff);
        }
        return most / 255f;
    }

    ReadOnlyObjectProperty<Optional<List<Float>>> levelsProperty() {
        return levels.getReadOnlyProperty();
    }
}
