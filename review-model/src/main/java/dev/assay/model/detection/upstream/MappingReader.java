package dev.assay.model.detection.upstream;

import dev.assay.model.detection.HigherMeans;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping file ({@code assay.upstream-mapping/1}); every member is text but the range. */
public final class MappingReader {
    private static final int MOST_BYTES = 16 << 10;
    private static final String SCHEMA = "assay.upstream-mapping/1";
    private static final Set<String> MEMBERS =
            Set.of(
                    "schema",
                    "service",
                    "content",
                    "entries",
                    "timeIn",
                    "time",
                    "labels",
                    "label",
                    "value",
                    "wanted",
                    "low",
                    "high",
                    "higherMeans",
                    "latency");

    private MappingReader() {}

    /** Empty where the bytes are no mapping: a member missing, unknown or impossible. */
    public static Optional<UpstreamMapping> parse(byte[] file) {
        if (!(JsonParser.parse(file, new JsonLimits(MOST_BYTES, 3))
                        instanceof JsonOutcome.Parsed(JsonObject root))
                || !MEMBERS.containsAll(root.members().keySet())
                || root.text("schema").filter(SCHEMA::equals).isEmpty()) {
            return Optional.empty();
        }
        Optional<TimeBasis> basis =
                Arrays.stream(TimeBasis.values())
                        .filter(b -> root.text("timeIn").filter(b.word()::equals).isPresent())
                        .findFirst();
        Optional<HigherMeans> higher =
                Arrays.stream(HigherMeans.values())
                        .filter(h -> h != HigherMeans.FACE)
                        .filter(h -> root.text("higherMeans").filter(h.word()::equals).isPresent())
                        .findFirst();
        Optional<Double> low = root.number("low");
        Optional<Double> high = root.number("high");
        String service = root.text("service").orElse("");
        String value = root.text("value").orElse("");
        if (basis.isEmpty()
                || higher.isEmpty()
                || low.isEmpty()
                || high.isEmpty()
                || !(low.get() < high.get())
                || !service.matches("[a-z][a-z0-9-]{1,39}")
                || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new UpstreamMapping(
                        service,
                        root.text("content").orElse(""),
                        root.text("entries").orElse(""),
                        basis.get(),
                        root.text("time").orElse(""),
                        root.text("labels").orElse(""),
                        root.text("label").orElse(""),
                        value,
                        root.text("wanted").orElse(""),
                        low.get(),
                        high.get(),
                        higher.get(),
                        root.text("latency").orElse("")));
    }
}
