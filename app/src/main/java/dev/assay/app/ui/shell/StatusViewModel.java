package dev.assay.app.ui.shell;

import dev.assay.app.ui.words.Count;
import dev.assay.app.ui.words.Span;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the status bar says, as measured, never as hoped. For the JavaFX thread only. */
public final class StatusViewModel {
    /** What is known of sending. */
    public sealed interface Sync {
        /** This workspace sends nowhere. */
        record Alone() implements Sync {}

        record NotYet(long waiting) implements Sync {}

        record Running() implements Sync {}

        record Done(Instant at, long waiting, int conflicts) implements Sync {}

        record Offline(Instant since, String sentence) implements Sync {}

        /** It will not go on by itself: a person has to look. */
        record Halted(String sentence, String nextStep) implements Sync {}
    }

    /** One part of the bar. */
    public record Part(String words, String strong, boolean warn, String hint) {}

    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Part> sandbox =
            new ReadOnlyObjectWrapper<>(
                    this, "sandbox", new Part("Sandbox:", "measuring", false, "Not measured yet."));
    private final ReadOnlyObjectWrapper<Part> sync = new ReadOnlyObjectWrapper<>(this, "sync");
    private final ReadOnlyObjectWrapper<Part> anchor = new ReadOnlyObjectWrapper<>(this, "anchor");
    private final ReadOnlyObjectWrapper<Part> queue = new ReadOnlyObjectWrapper<>(this, "queue");
    private final ReadOnlyObjectWrapper<Part> nearest =
            new ReadOnlyObjectWrapper<>(this, "nearest");
    private Sync state = new Sync.NotYet(0);
    private Optional<Instant> anchored = Optional.empty();

    public StatusViewModel(InstantSource clock) {
        this.clock = clock;
        show(state);
        anchored(Optional.empty());
        queue(0, 0, Optional.empty());
    }

    public void sandbox(SandboxReport report) {
        FxThread.require();
        boolean full = report.level() == SandboxLevel.FULL;
        String hint =
                report.decided()
                        + "\n"
                        + String.join("\n", report.inForce())
                        + (report.missing().isEmpty()
                                ? ""
                                : "\nMissing here:\n" + String.join("\n", report.missing()));
        sandbox.set(new Part("Sandbox:", full ? "full" : "reduced", !full, hint));
    }

    public void sandboxMissing(String sentence) {
        FxThread.require();
        sandbox.set(new Part("Sandbox:", "none", true, sentence));
    }

    public final void show(Sync now) {
        state = now;
        sync.set(
                switch (now) {
                    case Sync.Alone _ ->
                            new Part("Not sent anywhere", "", false, "No record bucket is set.");
                    case Sync.NotYet(long waiting) ->
                            new Part(
                                    "Not sent yet \u00b7 " + Count.of(waiting) + " waiting",
                                    "",
                                    false,
                                    "");
                    case Sync.Running _ -> new Part("Sending", "", false, "");
                    case Sync.Done(Instant at, long waiting, int conflicts) ->
                            new Part(
                                    (waiting > 0
                                                    ? Count.of(waiting) + " waiting to be sent"
                                                    : "Synced \u00b7 0 waiting")
                                            + (conflicts > 0
                                                    ? " \u00b7 " + conflicts + " conflicts"
                                                    : ""),
                                    "",
                                    conflicts > 0,
                                    "Last time " + Span.ago(Duration.between(at, clock.instant())));
                    case Sync.Offline(Instant since, String sentence) ->
                            new Part(
                                    "Offline for "
                                            + Span.of(Duration.between(since, clock.instant())),
                                    "",
                                    true,
                                    sentence + " What you record is safe here.");
                    case Sync.Halted(String sentence, String nextStep) ->
                            new Part("Sending stopped", "", true, sentence + " " + nextStep);
                });
    }

    /** When the head of the log was last put outside this machine. */
    public final void anchored(Optional<Instant> at) {
        anchored = at;
        anchor.set(
                at.map(when ->
                                new Part(
                                        "Last anchor",
                                        Span.ago(Duration.between(when, clock.instant())),
                                        false,
                                        ""))
                        .orElse(new Part("No anchor outside yet", "", false, "")));
    }

    public final void queue(int waiting, int mine, Optional<QueueRow> soonest) {
        queue.set(
                new Part(
                        "Queue " + Count.of(waiting) + " \u00b7 mine " + Count.of(mine),
                        "",
                        false,
                        ""));
        nearest.set(
                soonest.flatMap(QueueRow::due)
                        .map(due -> Duration.between(clock.instant(), due))
                        .map(left ->
                                new Part(
                                        left.isNegative() ? "Nearest clock:" : "Nearest clock in",
                                        Span.left(left),
                                        left.toHours() < 3,
                                        ""))
                        .orElse(new Part("No clock is running", "", false, "")));
    }

    /** Brings ages up to date; called about once a minute. */
    public void minutePassed() {
        FxThread.require();
        show(state);
        anchored(anchored);
    }

    public ReadOnlyObjectProperty<Part> sandboxProperty() {
        return sandbox.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part> syncProperty() {
        return sync.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part> anchorProperty() {
        return anchor.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Part> nearestProperty() {
        return nearest.getReadOnlyProperty();
    }
}
