package dev.assay.model.detection.upstream;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer of a service by a mapping. The answer may come from anybody: bounded, every
 * number checked, nothing in it is fetched.
 */
public final class UpstreamReader {
    /** No answer is longer. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int DEPTH = 16;
    private static final int MOST_SCORES = 1_000_000;
    private static final int MOST_LABEL = 200;
    private static final int MOST_ANSWERS = 100;

    private final UpstreamMapping mapping;
    private final FrameTimes times;
    private final List<UpstreamScore> scores = new ArrayList<>();
    private double last = Double.NaN;
    private int skipped;

    private UpstreamReader(UpstreamMapping mapping, FrameTimes times) {
        this.mapping = mapping;
        this.times = times;
    }

    /** Reads an answer as it came. */
    public static UpstreamOutcome read(byte[] raw, UpstreamMapping mapping, FrameTimes times) {
        if (!(JsonParser.parse(raw, new JsonLimits(MOST_BYTES, DEPTH))
                instanceof JsonOutcome.Parsed(JsonValue root))) {
            return new UpstreamOutcome.Refused("The answer is no JSON.");
        }
        UpstreamReader reader = new UpstreamReader(mapping, times);
        Optional<Coverage> fault = ServiceState.fault(root);
        if (fault.isPresent()) {
            return new UpstreamOutcome.Read(reader.result(raw, root, fault.get()));
        }
        Optional<JsonValue> content = new Pointer(mapping.content()).in(root);
        if (content.isPresent() && content.get() instanceof JsonText(String text)) {
            content = parsed(text);
        }
        Optional<JsonValue> entries = content.flatMap(new Pointer(mapping.entries())::in);
        if (entries.isEmpty()) {
            return new UpstreamOutcome.Refused(
                    "The answer has nothing where the mapping says that the scores lie.");
        }
        for (JsonValue entry : items(entries.get())) {
            if (!reader.take(entry)) {
                return new UpstreamOutcome.Refused("The answer has more scores than Assay takes.");
            }
        }
        if (reader.scores.isEmpty() && reader.skipped > 0) {
            return new UpstreamOutcome.Refused(
                    "No score of the answer lies in the range that the mapping states.");
        }
        Coverage coverage = ServiceState.of(root, reader.last, times.last());
        return new UpstreamOutcome.Read(reader.result(raw, root, coverage));
    }

    private static Optional<JsonValue> parsed(String text) {
        return JsonParser.parse(
                                text.getBytes(StandardCharsets.UTF_8),
                                new JsonLimits(MOST_BYTES, DEPTH))
                        instanceof JsonOutcome.Parsed(JsonValue value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static List<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray(List<JsonValue> items) ? items : List.of(value);
    }

    private boolean take(JsonValue entry) {
        Double time =
                mapping.basis() == TimeBasis.NONE
                        ? null
                        : new Pointer(mapping.time()).number(entry).orElse(null);
        Optional<JsonValue> labels = new Pointer(mapping.labels()).in(entry);
        for (JsonValue label : labels.map(UpstreamReader::items).orElse(List.of())) {
            String name =
                    mapping.label().isEmpty()
                            ? ""
                            : new Pointer(mapping.label()).text(label).orElse("");
            if (mapping.wanted().isEmpty() || mapping.wanted().equals(name)) {
                score(name, time, new Pointer(mapping.value()).number(label));
            }
        }
        return scores.size() <= MOST_SCORES;
    }

    private void score(String name, @Nullable Double time, Optional<Double> raw) {
        double score = raw.map(mapping::score).orElse(Double.NaN);
        if (Double.isNaN(score)) {
            skipped++;
            return;
        }
        boolean timed = mapping.basis() == TimeBasis.NONE || time != null;
        FrameTimes.Place place =
                timed
                        ? times.at(mapping.basis(), time == null ? 0 : time)
                        : FrameTimes.Place.NOWHERE;
        if (time != null) {
            double seconds =
                    switch (mapping.basis()) {
                        case MILLISECONDS -> time / 1000;
                        case SECONDS -> time;
                        case FRAME, NONE -> Double.NaN;
                    };
            last = Double.isNaN(last) ? seconds : Math.max(last, seconds);
        }
        scores.add(
                new UpstreamScore(
                        place.frame() < 0 ? null : place.frame(),
                        place.alignment(),
                        time,
                        name.length() > MOST_LABEL ? name.substring(0, MOST_LABEL) : name,
                        score));
    }

    private UpstreamResult result(byte[] raw, JsonValue root, Coverage coverage) {
        double latency =
                mapping.latency().isEmpty()
                        ? Double.NaN
                        : new Pointer(mapping.latency()).number(root).orElse(Double.NaN);
        return new UpstreamResult(
                ContentDigest.of(raw).hex(),
                mapping,
                scores,
                skipped,
                coverage,
                latency,
                answers(root));
    }

    /** Of the output of a human loop. */
    private static List<HumanAnswer> answers(JsonValue root) {
        List<HumanAnswer> answers = new ArrayList<>();
        for (JsonValue one :
                new Pointer("/humanAnswers")
                        .in(root)
                        .map(UpstreamReader::items)
                        .orElse(List.of())) {
            Optional<JsonValue> content = new Pointer("/answerContent").in(one);
            if (one instanceof JsonObject && content.isPresent() && answers.size() < MOST_ANSWERS) {
                answers.add(
                        new HumanAnswer(
                                new Pointer("/submissionTime").text(one).orElse(""),
                                new Pointer("/timeSpentInSeconds").number(one).orElse(Double.NaN),
                                new String(Jcs.canonical(content.get()), StandardCharsets.UTF_8)));
            }
        }
        return answers;
    }
}
