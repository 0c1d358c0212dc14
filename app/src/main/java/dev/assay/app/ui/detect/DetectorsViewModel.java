package dev.assay.app.ui.detect;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.JobHandle;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The detectors of the open item: they run one after another in the background as soon as it is
 * open; what they said is given out only once it may be seen. For the JavaFX thread only.
 */
public final class DetectorsViewModel {
    /** Runs detectors over one open item; blocking, called in the background. */
    public interface Bench {
        List<DetectorCard> cards();

        /**
         * Challengers: they run and are recorded like the others, after them, and what they said is
         * never shown beside the item.
         */
        default List<DetectorCard> blind() {
            return List.of();
        }

        /** Says what a detector reacted to in one frame; some hundred runs of its model. */
        default Explanation explain(
                DetectorCard card, ExplainMethod method, int frame, Progress progress)
                throws EnvironmentException {
            throw new EnvironmentException(
                    "detect.unexplained",
                    "This detector cannot be explained here.",
                    "Look at its own map.",
                    false,
                    null);
        }

        /** A sentence for each added detector that is no longer whole and does not run. */
        default List<String> spoilt() {
            return List.of();
        }

        /**
         * Runs one, and records that it ran; a detector that cannot speak says so in its answer.
         */
        Ran run(DetectorCard card, Progress progress) throws EnvironmentException;
    }

    /**
     * What one run gave.
     *
     * @param result digest of the detection's document, as the log names it
     */
    public record Ran(Detection detection, ContentDigest result) {}

    private final JobRunner jobs;
    private final Map<DetectorCard, DetectorState> states = new LinkedHashMap<>();
    private final ObservableList<DetectorLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper revealed =
            new ReadOnlyBooleanWrapper(this, "revealed", false);
    private final ReadOnlyObjectWrapper<Optional<Detection>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private List<String> spoilt = List.of();
    private final ReadOnlyObjectWrapper<ExplainState> explained =
            new ReadOnlyObjectWrapper<>(this, "explained", new ExplainState.None());
    private Optional<Bench> bench = Optional.empty();
    private final Deque<DetectorCard> blind = new ArrayDeque<>();
    private long opened;
    private Optional<JobHandle> running = Optional.empty();

    public DetectorsViewModel(JobRunner jobs) {
        this.jobs = jobs;
    }

    /** Starts all detectors on a freshly opened item; nothing is revealed yet. */
    public void open(Bench bench) {
        close();
        this.bench = Optional.of(bench);
        spoilt = List.copyOf(bench.spoilt());
        bench.cards().forEach(card -> states.put(card, new DetectorState.Waiting()));
        blind.addAll(bench.blind());
        publish();
        runNext(bench, opened);
    }

    /** Stops what runs and forgets the item. */
    public void close() {
        FxThread.require();
        opened++;
        running.ifPresent(JobHandle::cancel);
        running = Optional.empty();
        states.clear();
        blind.clear();
        bench = Optional.empty();
        explained.set(new ExplainState.None());
        revealed.set(false);
        chosen.set(Optional.empty());
        publish();
    }

    /** Scores and maps may be seen from now on; the log already says so. */
    public void reveal() {
        FxThread.require();
        revealed.set(true);
        publish();
        if (chosen.get().isEmpty()) {
            ready().stream()
                    .filter(Detection::raised)
                    .findFirst()
                    .or(() -> ready().stream().findFirst())
                    .ifPresent(d -> chosen.set(Optional.of(d)));
        }
    }

    /** A sentence for each added detector that does not run because it is no longer whole. */
    public List<String> spoilt() {
        return spoilt;
    }

    private void runNext(Bench bench, long of) {
        Optional<DetectorCard> next =
                states.entrySet().stream()
                        .filter(e -> e.getValue() instanceof DetectorState.Waiting)
                        .map(Map.Entry::getKey)
                        .findFirst();
        running = Optional.empty();
        if (of != opened) {
            return;
        }
        if (next.isEmpty()) {
            runBlind(bench, of);
            return;
        }
        DetectorCard card = next.get();
        states.put(card, new DetectorState.Running());
        publish();
        running =
                Optional.of(
                        jobs.<Ran>start(
                                "Running " + card.title(),
                                progress -> bench.run(card, progress),
                                outcome -> ended(bench, of, card, outcome)));
    }

    private void runBlind(Bench bench, long of) {
        DetectorCard card = blind.poll();
        if (card != null) {
            running =
                    Optional.of(
                            jobs.<Ran>start(
                                    "Running a challenger",
                                    progress -> bench.run(card, progress),
                                    _ -> runNext(bench, of)));
        }
    }

    private void ended(Bench bench, long of, DetectorCard card, JobOutcome<Ran> outcome) {
        if (of != opened) {
            return;
        }
        states.put(
                card,
                switch (outcome) {
                    case JobOutcome.Succeeded<Ran>(Ran ran) -> stateOf(ran);
                    case JobOutcome.Failed<Ran>(EnvironmentException cause) ->
                            new DetectorState.Failed(cause.sentence(), cause.nextStep());
                    case JobOutcome.Cancelled<Ran> _ ->
                            new DetectorState.Failed("It was stopped.", "Open the item again.");
                });
        publish();
        if (revealed.get() && chosen.get().isEmpty()) {
            reveal();
        }
        runNext(bench, of);
    }

    private static DetectorState stateOf(Ran ran) {
        return switch (ran.detection().applicability()) {
            case Applicability.NotApplicable(String reason) ->
                    new DetectorState.NotApplicable(reason);
            case Applicability.Applicable _ ->
                    new DetectorState.Ready(ran.detection(), ran.result());
        };
    }

    private void publish() {
        List<DetectorLine> fresh = new ArrayList<>();
        states.forEach((card, state) ->
                fresh.add(new DetectorLine(card, revealed.get() ? state : state.veiled())));
        lines.setAll(fresh);
    }

    /** Explains the score of a frame; only what may be seen is explained. */
    public void explain(DetectorCard card, ExplainMethod method, int frame) {
        FxThread.require();
        boolean seen = ready().stream().anyMatch(d -> d.detector().equals(card.name()));
        if (!seen || bench.isEmpty() || explained.get() instanceof ExplainState.Running) {
            return;
        }
        long of = opened;
        Bench asked = bench.get();
        explained.set(new ExplainState.Running(card.name()));
        jobs.<Explanation>start(
                "Explaining " + card.title(),
                progress -> asked.explain(card, method, frame, progress),
                outcome -> {
                    if (of == opened) {
                        explained.set(stateOf(card, outcome));
                    }
                });
    }

    private static ExplainState stateOf(DetectorCard card, JobOutcome<Explanation> outcome) {
        return switch (outcome) {
            case JobOutcome.Succeeded<Explanation>(Explanation e) ->
                    new ExplainState.Done(card.name(), e);
            case JobOutcome.Failed<Explanation>(EnvironmentException cause) ->
                    new ExplainState.Failed(card.name(), cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<Explanation> _ -> new ExplainState.None();
        };
    }

    /** The explanation that was asked for last, of this item. */
    public ReadOnlyObjectProperty<ExplainState> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    /** Detections that may be seen, in the order of the list. */
    public List<Detection> ready() {
        List<Detection> seen = new ArrayList<>();
        for (DetectorLine line : lines) {
            if (line.state() instanceof DetectorState.Ready(var detection, _)) {
                seen.add(detection);
            }
        }
        return seen;
    }

    /** The digest of what the chosen detector said. */
    public Optional<ContentDigest> chosenResult() {
        return lines.stream()
                .map(DetectorLine::state)
                .filter(DetectorState.Ready.class::isInstance)
                .map(DetectorState.Ready.class::cast)
                .filter(r -> chosen.get().filter(r.detection()::equals).isPresent())
                .map(DetectorState.Ready::result)
                .findFirst();
    }

    /** Shows the map of {@code detector} from now on. */
    public void choose(String detector) {
        FxThread.require();
        ready().stream()
                .filter(d -> d.detector().equals(detector))
                .findFirst()
                .ifPresent(d -> chosen.set(Optional.of(d)));
    }

    /** The detector after or before the chosen one. */
    public void chooseBeside(int by) {
        List<Detection> all = ready();
        if (!all.isEmpty()) {
            int at = chosen.get().map(all::indexOf).orElse(0);
            choose(all.get(Math.floorMod(at + by, all.size())).detector());
        }
    }

    /** The next frame after {@code frame} at which the chosen detector goes over its threshold. */
    public OptionalInt nextOver(int frame) {
        Optional<Detection> shown = chosen.get();
        if (shown.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt later = overs(shown.get()).filter(i -> i > frame).findFirst();
        return later.isPresent() ? later : overs(shown.get()).findFirst();
    }

    private static IntStream overs(Detection detection) {
        return detection.frames().stream()
                .filter(f -> over(detection, f.score()))
                .mapToInt(f -> f.index());
    }

    private static boolean over(Detection detection, @Nullable Double score) {
        return score != null && detection.scale().over(score);
    }

    /** The title of a detector by its name. */
    public Optional<String> title(String name) {
        return lines.stream()
                .map(DetectorLine::card)
                .filter(card -> card.name().equals(name))
                .map(DetectorCard::title)
                .findFirst();
    }

    public ObservableList<DetectorLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Whose map is shown; empty while nothing may be seen or nothing has a map. */
    public ReadOnlyObjectProperty<Optional<Detection>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
