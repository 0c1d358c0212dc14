package dev.assay.app.ui.play;

import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameIndex;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.wire.SoundColumns;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where in an item the reviewer is. Frames are fetched in the background, one at a time: while one
 * is on its way only the last wish is kept, so that a held key never builds up a queue. The number
 * shown is always that of the picture shown.
 *
 * <p>For the JavaFX thread only. The session belongs to whoever opened it.
 */
public final class PlaybackViewModel {
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Optional<FrameOutcome>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecodedFrame>> hashed =
            new ReadOnlyObjectWrapper<>(this, "hashed", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SoundColumns>> sound =
            new ReadOnlyObjectWrapper<>(this, "sound", Optional.empty());
    private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper(this, "frame", 0);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final ReadOnlyBooleanWrapper playing =
            new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyObjectWrapper<Speed> speed =
            new ReadOnlyObjectWrapper<>(this, "speed", Speed.NORMAL);
    private final ReadOnlyObjectWrapper<Marks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", Marks.NONE);

    private Optional<MediaSession> session = Optional.empty();
    private int wanted;
    private boolean pending;
    private boolean identifying;
    private long opened;
    private Optional<PlayClock> clock = Optional.empty();

    /**
     * @param jobs runs the fetching; its endings arrive on the JavaFX thread
     */
    public PlaybackViewModel(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** Starts at frame {@code from}, paused. */
    public void open(MediaSession media, int from) {
        FxThread.require();
        close();
        session = Optional.of(media);
        count.set(media.index().count());
        if (media.info().kind() == MediaInfo.Kind.SOUND) {
            listen(media);
        }
        goTo(from);
    }

    private void listen(MediaSession media) {
        long of = opened;
        jobs.<Optional<SoundColumns>>start(
                "",
                media::sound,
                outcome -> {
                    if (of == opened
                            && outcome
                                    instanceof
                                    JobOutcome.Succeeded<Optional<SoundColumns>>(
                                            Optional<SoundColumns> heard)) {
                        sound.set(heard);
                    }
                });
    }

    /** Forgets the session; a frame still on its way is dropped when it arrives. */
    public void close() {
        FxThread.require();
        opened++;
        pending = false;
        identifying = false;
        clock = Optional.empty();
        playing.set(false);
        session = Optional.empty();
        shown.set(Optional.empty());
        hashed.set(Optional.empty());
        sound.set(Optional.empty());
        count.set(0);
        frame.set(0);
        wanted = 0;
        marks.set(Marks.NONE);
    }

    /** Wants {@code index}, brought into the clip; also pauses nothing. */
    public void goTo(int index) {
        FxThread.require();
        if (count.get() == 0) {
            return;
        }
        wanted = Math.clamp(index, 0, count.get() - 1);
        clock = Optional.empty();
        fetch();
    }

    /** One frame on or back; exact, pauses. */
    public void step(int by) {
        pause();
        goTo(wanted + by);
    }

    public void toKeyFrame(boolean forward) {
        pause();
        index().ifPresent(i -> goTo(forward ? i.keyAfter(wanted) : i.keyBefore(wanted)));
    }

    public void toFirst() {
        pause();
        goTo(0);
    }

    public void toLast() {
        pause();
        goTo(count.get() - 1);
    }

    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else if (count.get() > 1) {
            if (wanted >= lastToPlay()) {
                goTo(marks.get().in().orElse(0));
            }
            playing.set(true);
        }
    }

    public void pause() {
        FxThread.require();
        playing.set(false);
        clock = Optional.empty();
        identify();
    }

    public void faster(boolean more) {
        FxThread.require();
        speed.set(more ? speed.get().next() : speed.get().before());
        clock = Optional.empty();
    }

    public void setSpeed(Speed chosen) {
        FxThread.require();
        speed.set(chosen);
        clock = Optional.empty();
    }

    public void markIn() {
        FxThread.require();
        marks.set(marks.get().withIn(frame.get()));
    }

    public void markOut() {
        FxThread.require();
        marks.set(marks.get().withOut(frame.get()));
    }

    /**
     * The window's pulse while playing: shows what is due now. A slow decoder skips frames, it
     * never falls behind.
     *
     * @param nanos any clock that only goes forward
     */
    public void tick(long nanos) {
        FxThread.require();
        Optional<FrameIndex> index = index();
        if (!playing.get() || index.isEmpty()) {
            return;
        }
        if (clock.isEmpty()) {
            clock = Optional.of(new PlayClock(nanos, index.get().elapsed(wanted), speed.get()));
        }
        int due = index.get().frameAt(clock.get().elapsed(nanos));
        int last = lastToPlay();
        if (due > wanted && !pending) {
            wanted = Math.min(due, last);
            fetch();
        }
        if (wanted >= last && !pending) {
            pause();
        }
    }

    private int lastToPlay() {
        return marks.get().out().filter(out -> out > wanted).orElse(count.get() - 1);
    }

    private void fetch() {
        if (pending || session.isEmpty()) {
            return;
        }
        if (shown.get().isPresent() && frame.get() == wanted) {
            return;
        }
        pending = true;
        int asked = wanted;
        long of = opened;
        MediaSession media = session.get();
        jobs.<FrameOutcome>start(
                "", _ -> media.frame(asked), outcome -> arrived(of, asked, outcome));
    }

    private void arrived(long of, int asked, JobOutcome<FrameOutcome> outcome) {
        if (of != opened) {
            return;
        }
        pending = false;
        if (outcome instanceof JobOutcome.Succeeded<FrameOutcome>(FrameOutcome got)) {
            hashed.set(Optional.empty());
            frame.set(asked);
            shown.set(Optional.of(got));
        }
        if (wanted != asked) {
            fetch();
        } else {
            identify();
        }
    }

    /** Asks for the hashes of the frame that rests on screen; a step need not wait for them. */
    private void identify() {
        if (playing.get()
                || identifying
                || session.isEmpty()
                || hashed.get().isPresent()
                || !(shown.get().orElse(null) instanceof DecodedFrame)) {
            return;
        }
        identifying = true;
        int asked = frame.get();
        long of = opened;
        MediaSession media = session.get();
        jobs.<FrameOutcome>start(
                "", _ -> media.hashed(asked), outcome -> identified(of, asked, outcome));
    }

    private void identified(long of, int asked, JobOutcome<FrameOutcome> outcome) {
        if (of != opened) {
            return;
        }
        identifying = false;
        if (asked != frame.get()) {
            identify();
        } else if (outcome instanceof JobOutcome.Succeeded<FrameOutcome>(DecodedFrame got)) {
            hashed.set(Optional.of(got));
        }
    }

    /** The frames of the open item, or empty. */
    public Optional<FrameIndex> index() {
        return session.map(MediaSession::index);
    }

    /** What is on screen. */
    public ReadOnlyObjectProperty<Optional<FrameOutcome>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The frame on screen once its hashes are known; empty while they are made and in motion. */
    public ReadOnlyObjectProperty<Optional<DecodedFrame>> hashedProperty() {
        return hashed.getReadOnlyProperty();
    }

    /** The sound of an item that is sound only, once it is worked out. */
    public ReadOnlyObjectProperty<Optional<SoundColumns>> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** The number of the frame on screen, from 0. */
    public ReadOnlyIntegerProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }
}
