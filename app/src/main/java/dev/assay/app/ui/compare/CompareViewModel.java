package dev.assay.app.ui.compare;

import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.overlay.FrameDifference;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The frame on the stage against a reference, or against itself without its map. Differences are
 * computed in the background, one at a time, the last wish wins. For the JavaFX thread only.
 */
public final class CompareViewModel {
    private final JobRunner jobs;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on", false);
    private final ReadOnlyObjectWrapper<CompareMode> mode =
            new ReadOnlyObjectWrapper<>(this, "mode", CompareMode.BESIDE);
    private final ReadOnlyObjectWrapper<Optional<Reference>> reference =
            new ReadOnlyObjectWrapper<>(this, "reference", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PixelFrame>> difference =
            new ReadOnlyObjectWrapper<>(this, "difference", Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ReadOnlyObjectWrapper<Optional<Held>> held =
            new ReadOnlyObjectWrapper<>(this, "held", Optional.empty());
    private final BooleanProperty untouched = new SimpleBooleanProperty(this, "untouched", false);
    private final BooleanProperty fast = new SimpleBooleanProperty(this, "fast", false);
    private final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", 0.5);
    private Optional<PixelFrame> shown = Optional.empty();
    private boolean computing;

    /** What the frame on the stage is held against, and what is said of it. */
    public record Held(PixelFrame frame, String words) {}

    public CompareViewModel(JobRunner jobs) {
        this.jobs = jobs;
        untouched.subscribe(this::hold);
    }

    /** Opens or closes the comparison; without a reference the frame on the stage becomes it. */
    public void toggle(ItemId item) {
        FxThread.require();
        if (on.get()) {
            close();
        } else if (reference.get().isPresent() || shown.isPresent()) {
            if (reference.get().isEmpty()) {
                setReference(item);
            }
            on.set(true);
            compute();
        }
    }

    /** Opens the frame with all detectors, or closes it. */
    public void toggleAll() {
        FxThread.require();
        if (on.get() && mode.get() == CompareMode.ALL) {
            close();
        } else if (shown.isPresent()) {
            on.set(true);
            choose(CompareMode.ALL);
        }
    }

    /** Moves the divider by a part of the view's width. */
    public void moveDivider(double by) {
        divider.set(Math.clamp(divider.get() + by, 0, 1));
    }

    /** The frame on the stage, which is of {@code item}, is the reference from now on. */
    public void setReference(ItemId item) {
        FxThread.require();
        shown.ifPresent(frame -> reference.set(Optional.of(new Reference(item, frame))));
        untouched.set(false);
        hold();
        compute();
    }

    public void close() {
        FxThread.require();
        on.set(false);
        difference.set(Optional.empty());
    }

    public void choose(CompareMode wanted) {
        FxThread.require();
        mode.set(wanted);
        hold();
        compute();
    }

    public void nextMode() {
        choose(mode.get().next());
    }

    /** What is on the stage now; empty while nothing is. */
    public void shows(Optional<PixelFrame> frame) {
        FxThread.require();
        shown = frame;
        hold();
        compute();
    }

    /** Nothing of this item may be held any more. */
    public void forget(ItemId item) {
        FxThread.require();
        if (reference.get().filter(held -> held.item().equals(item)).isPresent()) {
            reference.set(Optional.empty());
            hold();
            close();
        }
    }

    private void hold() {
        held.set(
                untouched.get() && mode.get().takesUntouched()
                        ? shown.map(frame -> new Held(frame, "Untouched frame " + frame.index()))
                        : reference.get().map(other -> new Held(other.frame(), other.words())));
    }

    private void compute() {
        boolean wanted = on.get() && mode.get() == CompareMode.DIFFERENCE;
        if (!wanted || shown.isEmpty() || reference.get().isEmpty()) {
            difference.set(Optional.empty());
            note.set("");
            return;
        }
        if (computing) {
            return;
        }
        PixelFrame one = shown.get();
        PixelFrame other = reference.get().get().frame();
        if (one.width() != other.width() || one.height() != other.height()) {
            difference.set(Optional.empty());
            note.set("The two pictures are not of one size: there is no difference to show.");
            return;
        }
        computing = true;
        jobs.<FrameDifference>start(
                "",
                _ -> FrameDifference.of(one, other),
                outcome -> {
                    computing = false;
                    boolean same =
                            shown.filter(one::equals).isPresent()
                                    && reference
                                            .get()
                                            .filter(r -> r.frame().equals(other))
                                            .isPresent();
                    if (!same) {
                        compute();
                    } else if (outcome
                            instanceof JobOutcome.Succeeded<FrameDifference>(var found)) {
                        // the words first: whoever shows the picture says them with it
                        note.set(found.words());
                        difference.set(Optional.of(found.picture()));
                    }
                });
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CompareMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Reference>> referenceProperty() {
        return reference.getReadOnlyProperty();
    }

    /** What the frame on the stage is held against now. */
    public ReadOnlyObjectProperty<Optional<Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Whether the frame is held against itself without its map, where the mode allows. */
    public BooleanProperty untouchedProperty() {
        return untouched;
    }

    /** Whether blinking is twice a second, not once. */
    public BooleanProperty fastProperty() {
        return fast;
    }

    /** Where the divider stands, 0 to 1. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    /** What differs, as a picture; present only in that mode. */
    public ReadOnlyObjectProperty<Optional<PixelFrame>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /** What is to be said of the difference, or empty. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
