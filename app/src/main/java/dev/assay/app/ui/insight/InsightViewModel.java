package dev.assay.app.ui.insight;

import dev.assay.app.detectors.PastDecisions;
import dev.assay.model.detection.Challenge;
import dev.assay.model.detection.Threshold;
import dev.assay.model.detection.ThresholdChange;
import dev.assay.model.detection.ThresholdSet;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.ActOutcome;
import dev.assay.viewer.fx.FxThread;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Thresholds in force and before, what another one would have done to decided items, and two
 * detectors beside each other. For the JavaFX thread only.
 */
public final class InsightViewModel {
    private final InsightDesk desk;
    private final JobRunner jobs;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<InsightDesk.Figures>> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Optional.empty());
    private final ReadOnlyObjectWrapper<String> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", "");
    private final StringProperty detector = new SimpleStringProperty(this, "detector", "");
    private final StringProperty value = new SimpleStringProperty(this, "value", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty champion = new SimpleStringProperty(this, "champion", "");
    private final StringProperty challenger = new SimpleStringProperty(this, "challenger", "");

    /**
     * @param changed told after a change was recorded
     */
    public InsightViewModel(InsightDesk desk, JobRunner jobs, Runnable changed) {
        this.desk = desk;
        this.jobs = jobs;
        this.changed = changed;
    }

    /** Reads the log again. */
    public void read() {
        FxThread.require();
        jobs.<InsightDesk.Figures>start(
                "",
                _ -> desk.read(),
                outcome -> {
                    switch (outcome) {
                        case JobOutcome.Succeeded<InsightDesk.Figures>(var read) -> take(read);
                        case JobOutcome.Failed<InsightDesk.Figures>(var cause) ->
                                notice.set(cause.sentence() + " " + cause.nextStep());
                        case JobOutcome.Cancelled<InsightDesk.Figures> _ -> {}
                    }
                });
    }

    private void take(InsightDesk.Figures read) {
        List<Threshold> all = read.versions().getFirst().set().thresholds();
        List<String> names = all.stream().map(Threshold::detector).toList();
        if (detector.get().isEmpty() && !names.isEmpty()) {
            detector.set(names.getFirst());
            value.set(Double.toString(all.getFirst().value()));
            champion.set(names.getFirst());
            challenger.set(names.get(names.size() > 1 ? 1 : 0));
        }
        figures.set(Optional.of(read));
    }

    /** Another detector's threshold is thought about; starts from what is in force. */
    public void choose(String name) {
        detector.set(name);
        inForce(name).ifPresent(now -> value.set(Double.toString(now.value())));
    }

    /** Names of all detectors with a threshold. */
    public List<String> detectors() {
        return set().map(s -> s.thresholds().stream().map(Threshold::detector).toList())
                .orElse(List.of());
    }

    private Optional<ThresholdSet> set() {
        return figures.get().map(f -> f.versions().getFirst().set());
    }

    private Optional<Threshold> inForce(String name) {
        return set().flatMap(s -> s.of(name));
    }

    /** What the typed threshold would have done; empty while there is no number. */
    public Optional<ThresholdChange> whatIf() {
        Optional<Threshold> now = inForce(detector.get());
        Optional<Double> typed = typed();
        if (now.isEmpty() || typed.isEmpty()) {
            return Optional.empty();
        }
        return figures.get()
                .map(f ->
                        PastDecisions.whatIf(
                                f.past(), detector.get(), now.get().value(), typed.get()));
    }

    private Optional<Double> typed() {
        try {
            double number = Double.parseDouble(value.get().strip());
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Whether a change can be recorded: another number, and a reason. */
    public boolean ready() {
        return whatIf().filter(w -> w.before() != w.after()).isPresent() && !reason.get().isBlank();
    }

    /** Records the change that is typed. */
    public void change() {
        FxThread.require();
        if (!ready()) {
            return;
        }
        String name = detector.get();
        String why = reason.get();
        double to = typed().orElseThrow();
        jobs.<ActOutcome>start(
                "Changing a threshold",
                _ -> desk.change(name, to, why),
                outcome -> {
                    switch (outcome) {
                        case JobOutcome.Succeeded<ActOutcome>(ActOutcome act) -> ended(act);
                        case JobOutcome.Failed<ActOutcome>(var cause) ->
                                notice.set(cause.sentence() + " " + cause.nextStep());
                        case JobOutcome.Cancelled<ActOutcome> _ -> {}
                    }
                });
    }

    private void ended(ActOutcome act) {
        switch (act) {
            case ActOutcome.Recorded(long index, _) -> {
                notice.set("Recorded as entry " + index + ".");
                reason.set("");
                changed.run();
                read();
            }
            case ActOutcome.Refused(String sentence, String nextStep) ->
                    notice.set(sentence + " " + nextStep);
        }
    }

    /** The two chosen detectors over decided items; empty while nothing is read. */
    public Optional<Challenge> challenge() {
        return figures.get()
                .filter(_ -> !champion.get().isEmpty() && !challenger.get().isEmpty())
                .map(f ->
                        PastDecisions.challenge(
                                f.past(),
                                champion.get(),
                                challenger.get(),
                                f.versions().getFirst().set()));
    }

    public ReadOnlyObjectProperty<Optional<InsightDesk.Figures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** What to say about the last act, or empty. */
    public ReadOnlyObjectProperty<String> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public StringProperty detectorProperty() {
        return detector;
    }

    public StringProperty valueProperty() {
        return value;
    }

    public StringProperty reasonProperty() {
        return reason;
    }

    public StringProperty championProperty() {
        return champion;
    }

    public StringProperty challengerProperty() {
        return challenger;
    }
}
