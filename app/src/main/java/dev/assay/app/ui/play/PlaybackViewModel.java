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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Where in an item the reviewer is. Frames are fetched in the background, one at a time: while one
 * is on its way only the last wish is kept, so that a held key never builds up a queue. The number
 * shown is always that of the picture shown.
 *
 * <p>For the JavaFX thread only. The session belongs to whoever opened it.
 */
public final class PlaybackViewModel {
    private final JobRunner jobs;
    private final JobRunner beside;
    private final ReadOnlyObjectWrapper<Optional<SoundColumns>> sound =
            new ReadOnlyObjectWrapper<>(this, "sound", Optional.empty());
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final ReadOnlyBooleanWrapper playing =
            new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyObjectWrapper<Speed> speed =
            new ReadOnlyObjectWrapper<>(this, "speed", Speed.NORMAL);
    private final ReadOnlyObjectWrapper<Marks> marks =
            new ReadOnlyObjectWrapper<>(this, "marks", Marks.NONE);
    private final BooleanProperty looping = new SimpleBooleanProperty(this, "looping", false);
    private final DoubleProperty place = new SimpleDoubleProperty(this, "place", 0);
    private final ShownFrame picture;
    private final Listening listening;
    private final Loudness loudness;
    private final PlayTime time;

    private Optional<MediaSession> session = Optional.empty();
    private int wanted;
    private long opened;
    private boolean backwards;
    private boolean moving;

    /**
     * @param jobs runs the fetching; its endings arrive on the JavaFX thread
     */
    public PlaybackViewModel(JobRunner jobs) {
        this(jobs, jobs, SoundOut.NONE);
    }

    /**
     * @param jobs runs the fetching of frames; its endings arrive on the JavaFX thread
     * @param beside runs the fetching of sound
     * @param out where sound goes
     */
    public PlaybackViewModel(JobRunner jobs, JobRunner beside, SoundOut out) {
        this.jobs = jobs;
        this.beside = beside;
        picture = new ShownFrame(jobs);
        listening = new Listening(beside, out);
        loudness = new Loudness(beside);
        time = new PlayTime(listening);
        place.subscribe(() -> {
            if (!moving) {
                time.reset();
            }
        });
    }

    /** Starts at frame {@code from}, paused. */
    public void open(MediaSession media, int from) {
        FxThread.require();
        close();
        session = Optional.of(media);
        count.set(media.index().count());
        picture.open(media);
        listening.open(media);
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
        time.reset();
        listening.close();
        loudness.close();
        playing.set(false);
        backwards = false;
        looping.set(false);
        place.set(0);
        session = Optional.empty();
        picture.close();
        sound.set(Optional.empty());
        count.set(0);
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
        time.reset();
        picture.want(wanted);
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

    /** Plays forward, or pauses. */
    public void togglePlay() {
        if (playing.get() && !backwards) {
            pause();
        } else {
            play(false);
        }
    }

    /** Plays backwards, or pauses. */
    public void togglePlayBack() {
        if (playing.get() && backwards) {
            pause();
        } else {
            play(true);
        }
    }

    private void play(boolean back) {
        FxThread.require();
        if (count.get() <= 1 && (soundSeconds() <= 0 || back)) {
            return;
        }
        backwards = back;
        sounding();
        if (count.get() > 1 && (back ? wanted <= firstToPlay() : wanted >= lastToPlay())) {
            again();
        }
        picture.move();
        playing.set(true);
    }

    /** From the other end of what is marked. */
    private void again() {
        goTo(backwards ? marks.get().out().orElse(count.get() - 1) : marks.get().in().orElse(0));
    }

    public void pause() {
        FxThread.require();
        playing.set(false);
        time.reset();
        picture.rest();
    }

    public void faster(boolean more) {
        setSpeed(more ? speed.get().next() : speed.get().before());
    }

    public void setSpeed(Speed chosen) {
        FxThread.require();
        speed.set(chosen);
        sounding();
    }

    private void sounding() {
        time.reset();
        listening.at(!backwards && speed.get() == Speed.NORMAL);
    }

    /**
     * Works out the hashes of all frames in the background.
     *
     * @param ready told of them as text, a line a frame, unless the item was left meanwhile
     */
    public void hashes(Consumer<String> ready) {
        FxThread.require();
        long of = opened;
        session.ifPresent(media ->
                beside.<String>start(
                        "Hashing frames",
                        new HashList(media),
                        outcome -> {
                            if (of == opened
                                    && outcome
                                            instanceof JobOutcome.Succeeded<String>(String text)) {
                                ready.accept(text);
                            }
                        }));
    }

    /** Whether sound is to be heard; so no item opens. */
    public void hear(boolean heard) {
        listening.want(heard);
    }

    /** Reads how loud the open clip is; worth it once all its bytes are here. */
    public void readLoudness() {
        FxThread.require();
        if (loudness.levelsProperty().get().isEmpty()) {
            session.ifPresent(loudness::read);
        }
    }

    /** What is marked, or the whole clip, again and again. */
    public BooleanProperty loopingProperty() {
        return looping;
    }

    /** In and out are no longer marked. */
    public void clearMarks() {
        FxThread.require();
        marks.set(Marks.NONE);
    }

    public void markIn() {
        FxThread.require();
        marks.set(marks.get().withIn(frameProperty().get()));
    }

    public void markOut() {
        FxThread.require();
        marks.set(marks.get().withOut(frameProperty().get()));
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
        double rate = backwards ? -speed.get().factor() : speed.get().factor();
        if (count.get() == 0) {
            tickSound(time.at(nanos, place.get(), rate));
            return;
        }
        int due = index.get().frameAt(time.at(nanos, index.get().elapsed(wanted), rate));
        int end = backwards ? firstToPlay() : lastToPlay();
        int next = backwards ? Math.max(due, end) : Math.min(due, end);
        if ((backwards ? next < wanted : next > wanted) && !picture.pending()) {
            wanted = next;
            picture.want(wanted);
        }
        if ((backwards ? wanted <= end : wanted >= end) && !picture.pending()) {
            if (looping.get()) {
                again();
            } else {
                pause();
            }
        }
    }

    private void tickSound(double now) {
        double end = soundSeconds();
        moving = true;
        place.set(Math.min(now, end));
        moving = false;
        if (now >= end) {
            place.set(0);
            if (!looping.get()) {
                pause();
            }
        }
    }

    /** Length of an item that is sound only, once it is known. */
    private double soundSeconds() {
        return sound.get().map(it -> (double) it.samples() / it.rate()).orElse(0.0);
    }

    /** A mark behind the frame shown does not count: it was gone past by choice. */
    private int lastToPlay() {
        return marks.get()
                .out()
                .filter(out -> out > wanted || looping.get())
                .orElse(count.get() - 1);
    }

    private int firstToPlay() {
        return marks.get().in().filter(in -> in < wanted || looping.get()).orElse(0);
    }

    /** The frames of the open item, or empty. */
    public Optional<FrameIndex> index() {
        return session.map(MediaSession::index);
    }

    /** What is on screen. */
    public ReadOnlyObjectProperty<Optional<FrameOutcome>> shownProperty() {
        return picture.shownProperty();
    }

    /** The frame on screen once its hashes are known; empty while they are made and in motion. */
    public ReadOnlyObjectProperty<Optional<DecodedFrame>> hashedProperty() {
        return picture.hashedProperty();
    }

    /** The sound of an item that is sound only, once it is worked out. */
    public ReadOnlyObjectProperty<Optional<SoundColumns>> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    /** Seconds into an item that is sound only; setting it goes there. */
    public DoubleProperty placeProperty() {
        return place;
    }

    /** Whether sound is heard, and why not. */
    public ReadOnlyObjectProperty<SoundState> soundStateProperty() {
        return listening.stateProperty();
    }

    /** How loud the clip is, evenly spaced over its frames; NaN where not read yet. */
    public ReadOnlyObjectProperty<Optional<List<Float>>> loudnessProperty() {
        return loudness.levelsProperty();
    }

    /** The number of the frame on screen, from 0. */
    public ReadOnlyIntegerProperty frameProperty() {
        return picture.frameProperty();
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
