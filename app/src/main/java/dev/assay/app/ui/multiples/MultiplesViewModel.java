package dev.assay.app.ui.multiples;

import dev.assay.app.ui.detect.DetectorLine;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.overlay.ReducedFrame;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;

/**
 * The frame on the stage once for each detector. Small pictures and maps are made in the
 * background, one frame at a time, the last wish wins; nothing is read while nobody looks, nor
 * before it may be seen. For the JavaFX thread only.
 */
public final class MultiplesViewModel {
    private static final int EDGE = 480;

    private final DetectorsViewModel detectors;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Optional<Tiles>> tiles =
            new ReadOnlyObjectWrapper<>(this, "tiles", Optional.empty());
    private final ReadOnlyObjectWrapper<String> note =
            new ReadOnlyObjectWrapper<>(this, "note", "");
    private Optional<PixelFrame> shown = Optional.empty();
    private boolean wanted;
    private boolean reading;
    private boolean stale;

    public MultiplesViewModel(DetectorsViewModel detectors, JobRunner jobs) {
        this.detectors = detectors;
        this.jobs = jobs;
        detectors.lines().addListener((ListChangeListener<DetectorLine>) _ -> read());
    }

    /** Whether somebody looks at them. */
    public void want(boolean looked) {
        FxThread.require();
        wanted = looked;
        read();
    }

    /** What is on the stage now; empty while nothing is. */
    public void shows(Optional<PixelFrame> frame) {
        FxThread.require();
        shown = frame;
        read();
    }

    private void read() {
        boolean seen = detectors.revealedProperty().get();
        if (!wanted || shown.isEmpty() || !seen || detectors.lines().isEmpty()) {
            tiles.set(Optional.empty());
            return;
        }
        stale = true;
        if (reading) {
            return;
        }
        reading = true;
        stale = false;
        PixelFrame frame = shown.get();
        List<DetectorLine> lines = List.copyOf(detectors.lines());
        jobs.<Tiles>start("", _ -> Tiles.read(ReducedFrame.of(frame, EDGE), lines), this::arrived);
    }

    private void arrived(JobOutcome<Tiles> outcome) {
        reading = false;
        if (stale || !wanted || shown.isEmpty() || !detectors.revealedProperty().get()) {
            read();
            return;
        }
        switch (outcome) {
            case JobOutcome.Succeeded<Tiles>(Tiles read) -> {
                note.set("");
                tiles.set(Optional.of(read));
            }
            case JobOutcome.Failed<Tiles>(var cause) ->
                    note.set(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<Tiles> _ -> {}
        }
    }

    /** Shows the map of this detector from now on, on the stage. */
    public void choose(String detector) {
        detectors.choose(detector);
    }

    /** The detector that is chosen, by name; empty for none. */
    public String chosen() {
        return detectors.chosenProperty().get().map(d -> d.detector()).orElse("");
    }

    /** Whether the tiles of a frame are there. */
    public boolean ready() {
        return tiles.get().isPresent();
    }

    /** Why there is nothing to see, or empty. */
    String instead() {
        return !note.get().isEmpty()
                ? note.get()
                : !detectors.revealedProperty().get()
                        ? "Scores and maps stay hidden until you record what you see."
                        : detectors.lines().isEmpty()
                                ? "No detector is at work on this item."
                                : tiles.get().isEmpty() ? "Reading the maps \u2026" : "";
    }

    ReadOnlyObjectProperty<Optional<Tiles>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty revealedProperty() {
        return detectors.revealedProperty();
    }

    ReadOnlyObjectProperty<?> chosenProperty() {
        return detectors.chosenProperty();
    }
}
