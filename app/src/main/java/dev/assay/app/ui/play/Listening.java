package dev.assay.app.ui.play;

import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.wire.SoundPiece;
import dev.assay.viewer.wire.SoundRequest;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The sound of an item while it plays. What the device has played is the clock that the pictures
 * follow; where no sound is heard there is no such clock. For the JavaFX thread only; decoding and
 * the device are the background's.
 */
final class Listening {
    private static final int PIECE = SoundPiece.RATE / 2;
    private static final int AHEAD = SoundPiece.RATE;
    private static final long STALLED_NANOS = 2_000_000_000L;

    private final JobRunner jobs;
    private final SoundOut out;
    private final ReadOnlyObjectWrapper<SoundState> state =
            new ReadOnlyObjectWrapper<>(this, "state", SoundState.NONE);
    private Optional<MediaSession> session = Optional.empty();
    private Optional<Run> run = Optional.empty();
    private boolean wanted;
    private boolean plain = true;
    private boolean deviceless;

    /** From one start to the next stop. */
    private static final class Run {
        private final long from;
        private Optional<SoundOut.Line> line = Optional.empty();
        private long given;
        private boolean filling;
        private boolean ended;
        private long heard;
        private long movedAt;

        Run(double seconds) {
            from = Math.round(seconds * SoundPiece.RATE);
        }

        boolean over() {
            return ended && heard >= given;
        }
    }

    /** What a job brought: the line it used, and how many samples it gave to it. */
    private record Filled(Optional<SoundOut.Line> line, int count) {}

    Listening(JobRunner jobs, SoundOut out) {
        this.jobs = jobs;
        this.out = out;
    }

    /** Silent until it is wanted. */
    void open(MediaSession media) {
        stop();
        session = media.audible() ? Optional.of(media) : Optional.empty();
        deviceless = false;
        say();
    }

    void close() {
        stop();
        session = Optional.empty();
        say();
    }

    void want(boolean heard) {
        FxThread.require();
        wanted = heard;
        deviceless = false;
        if (!heard) {
            stop();
        }
        say();
    }

    /** Whether it plays forward at the speed of the file; else it is silent and says so. */
    void at(boolean plainly) {
        plain = plainly;
        if (!plainly) {
            stop();
        }
        say();
    }

    private void say() {
        state.set(
                session.isEmpty()
                        ? SoundState.NONE
                        : !wanted
                                ? SoundState.OFF
                                : deviceless
                                        ? SoundState.NO_DEVICE
                                        : plain ? SoundState.ON : SoundState.OTHER_SPEED);
    }

    /** Begins to be heard at this many seconds since the first picture, if it is to be heard. */
    void start(double seconds) {
        if (state.get() == SoundState.ON && run.isEmpty()) {
            Run begun = new Run(Math.max(0, seconds));
            run = Optional.of(begun);
            fill(begun);
        }
    }

    void stop() {
        run.ifPresent(ended -> {
            run = Optional.empty();
            if (!ended.filling) {
                ended.line.ifPresent(this::end);
            }
        });
    }

    private void end(SoundOut.Line line) {
        jobs.<Boolean>start(
                "",
                _ -> {
                    line.close();
                    return true;
                },
                _ -> {});
    }

    /**
     * Where the sound is, in seconds since the first picture; empty where none is heard. Keeps the
     * device supplied.
     *
     * @param nanos any clock that only goes forward
     */
    OptionalDouble elapsed(long nanos) {
        if (run.isEmpty()) {
            return OptionalDouble.empty();
        }
        Run now = run.get();
        long heard = now.line.map(SoundOut.Line::heard).orElse(0L);
        if (heard != now.heard || now.filling || now.line.isEmpty()) {
            now.movedAt = nanos;
        }
        now.heard = heard;
        if (now.over()) {
            stop();
            return OptionalDouble.empty();
        }
        if (nanos - now.movedAt > STALLED_NANOS) {
            lost();
            return OptionalDouble.empty();
        }
        if (!now.filling && !now.ended && now.given - heard < AHEAD) {
            fill(now);
        }
        return OptionalDouble.of((double) (now.from + heard) / SoundPiece.RATE);
    }

    /** Whether there is no more sound from this place on, as far as is known. */
    boolean running() {
        return run.isPresent();
    }

    private void lost() {
        stop();
        deviceless = true;
        say();
    }

    private void fill(Run of) {
        if (session.isEmpty()) {
            return;
        }
        of.filling = true;
        MediaSession media = session.get();
        SoundRequest next = new SoundRequest(of.from + of.given, PIECE);
        Optional<SoundOut.Line> known = of.line;
        jobs.<Filled>start("", _ -> supplied(known, media, next), outcome -> filled(of, outcome));
    }

    private Filled supplied(Optional<SoundOut.Line> known, MediaSession media, SoundRequest next) {
        Optional<SoundOut.Line> line = known.or(out::open);
        if (line.isEmpty()) {
            return new Filled(line, 0);
        }
        Optional<SoundPiece> piece = media.listen(next);
        piece.ifPresent(it -> line.get().play(it.samples()));
        return new Filled(line, piece.map(SoundPiece::count).orElse(0));
    }

    private void filled(Run of, JobOutcome<Filled> outcome) {
        of.filling = false;
        if (outcome instanceof JobOutcome.Succeeded<Filled>(Filled got)) {
            of.line = got.line();
            of.given += got.count();
            of.ended = got.count() < PIECE;
        } else {
            of.ended = true;
        }
        if (run.filter(of::equals).isEmpty()) {
            of.line.ifPresent(this::end);
        } else if (of.line.isEmpty()) {
            lost();
        }
    }

    ReadOnlyObjectProperty<SoundState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
