package dev.assay.app.ui.play;

import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaSession;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The frame on screen. Frames are fetched in the background, one at a time: while one is on its way
 * only the last wish is kept. A frame that rests is hashed; in motion none is. For the JavaFX
 * thread only.
 */
final class ShownFrame {
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Optional<FrameOutcome>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecodedFrame>> hashed =
            new ReadOnlyObjectWrapper<>(this, "hashed", Optional.empty());
    private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper(this, "frame", 0);
    private Optional<MediaSession> session = Optional.empty();
    private int wanted;
    private boolean pending;
    private boolean identifying;
    private boolean moving;
    private long opened;

    ShownFrame(JobRunner jobs) {
        this.jobs = jobs;
    }

    void open(MediaSession media) {
        close();
        session = Optional.of(media);
    }

    /** A frame still on its way is dropped when it arrives. */
    void close() {
        opened++;
        pending = false;
        identifying = false;
        moving = false;
        wanted = 0;
        session = Optional.empty();
        shown.set(Optional.empty());
        hashed.set(Optional.empty());
        frame.set(0);
    }

    /** Whether one is on its way. */
    boolean pending() {
        return pending;
    }

    /** {@code index} is to be shown. */
    void want(int index) {
        wanted = index;
        fetch();
    }

    /** Playing: what is shown now is gone in a moment. */
    void move() {
        moving = true;
    }

    /** What is shown rests. */
    void rest() {
        moving = false;
        identify();
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
        if (moving
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

    ReadOnlyObjectProperty<Optional<FrameOutcome>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DecodedFrame>> hashedProperty() {
        return hashed.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }
}
