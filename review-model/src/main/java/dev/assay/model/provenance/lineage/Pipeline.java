package dev.assay.model.provenance.lineage;

import dev.assay.model.provenance.lineage.PipelineStep.Proof;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginStatement;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins what origin records, access logs, the store, the uploader and this console's log tell of
 * the stages an item went through. A stage that nobody tells of is a step of its own: a gap. Pure.
 */
public final class Pipeline {
    private final Map<Stage, List<Told>> told = new EnumMap<>(Stage.class);

    /** One source's word on one stage. */
    private record Told(Proof proof, String sentence, @Nullable Instant at, @Nullable String id) {}

    /**
     * An act at this console.
     *
     * @param id how the log names it
     */
    public record Act(Stage stage, Instant at, String id) {}

    private Pipeline() {}

    /** All four stages in order. */
    public static List<PipelineStep> of(
            List<LineageFinding> storage,
            List<OriginOutcome> origins,
            TrailReading trail,
            List<Act> acts) {
        Pipeline pipeline = new Pipeline();
        origins.forEach(pipeline::origin);
        for (Act act : acts) {
            pipeline.add(
                    act.stage(), Proof.RECORDED, "This console recorded it", act.at(), act.id());
        }
        trail.events().stream().filter(TrailEvent::writes).forEach(pipeline::write);
        storage.forEach(pipeline::stored);
        List<PipelineStep> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            steps.add(pipeline.step(stage));
        }
        return steps;
    }

    private void add(
            Stage stage, Proof proof, String sentence, @Nullable Instant at, @Nullable String id) {
        told.computeIfAbsent(stage, _ -> new ArrayList<>()).add(new Told(proof, sentence, at, id));
    }

    private void origin(OriginOutcome outcome) {
        switch (outcome) {
            case OriginOutcome.Valid(String key, OriginStatement statement) ->
                    steps(statement, Proof.SIGNED, "A record signed with " + key + " names it");
            case OriginOutcome.Expired(_, OriginStatement statement, _) ->
                    steps(
                            statement,
                            Proof.TOLD,
                            "A record names it whose key did not count at the time");
            case OriginOutcome.UnknownKey _, OriginOutcome.Invalid _ -> {}
        }
    }

    private void steps(OriginStatement statement, Proof proof, String sentence) {
        for (OriginStatement.Step step : statement.steps()) {
            stage(step.name())
                    .ifPresent(stage -> add(stage, proof, sentence, step.at(), step.id()));
        }
    }

    /** The stage that a step of a record belongs to, by its name; empty for other steps. */
    public static Optional<Stage> stage(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        for (Stage stage : Stage.values()) {
            if (word.contains(stage.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    private void write(TrailEvent event) {
        add(
                Stage.QUARANTINE,
                event.proven() ? Proof.LOGGED : Proof.TOLD,
                event.principal() + " wrote the object (" + event.name() + ")",
                event.at(),
                event.requestId());
    }

    private void stored(LineageFinding finding) {
        String value = finding.declared();
        if (value == null) {
            return;
        }
        switch (finding.fact()) {
            case "metadata.uploaded-at" ->
                    add(
                            Stage.SUBMISSION,
                            Proof.DECLARED,
                            "The uploader says so",
                            instant(value),
                            null);
            case "lastModified" ->
                    add(
                            Stage.QUARANTINE,
                            Proof.TOLD,
                            "The store gives the time it was written",
                            instant(value),
                            null);
            default -> {}
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private PipelineStep step(Stage stage) {
        List<Told> words = new ArrayList<>(told.getOrDefault(stage, List.of()));
        if (words.isEmpty()) {
            return new PipelineStep(stage, Proof.MISSING, stage.gap(), null, List.of());
        }
        words.sort(Comparator.comparing(Told::proof));
        Set<String> ids = new LinkedHashSet<>();
        words.stream().map(Told::id).filter(Objects::nonNull).forEach(ids::add);
        Instant at = words.stream().map(Told::at).filter(Objects::nonNull).findFirst().orElse(null);
        Told best = words.getFirst();
        return new PipelineStep(stage, best.proof(), best.sentence() + ".", at, List.copyOf(ids));
    }
}
