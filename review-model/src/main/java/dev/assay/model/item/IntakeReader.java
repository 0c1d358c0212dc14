package dev.assay.model.item;

import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonNull;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what was said of an item: {@code item.json} first, the object's own metadata for what it
 * does not say. Nothing is believed and nothing is guessed: a fact that is missing or not in its
 * form is a named gap. Used once, by one thread.
 */
public final class IntakeReader {
    /** No intake record is longer, in bytes. */
    public static final int MAX_LENGTH = 64 * 1024;

    private static final int LONGEST_FACT = 500;

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();

    /**
     * Takes {@code item.json}: an object whose members {@code sourceApplication}, {@code uploader},
     * {@code surface}, {@code submittedAt}, {@code provenance}, {@code sha256} and {@code
     * contentType} are texts; other members are left alone.
     */
    public IntakeReader document(byte[] json) {
        JsonOutcome outcome = JsonParser.parse(json, JsonLimits.bytes(MAX_LENGTH));
        Optional<JsonObject> object = outcome.object();
        if (object.isEmpty()) {
            gaps.add("intake record is not readable");
            return this;
        }
        for (Map.Entry<String, JsonValue> member : object.get().members().entrySet()) {
            switch (member.getValue()) {
                case JsonText(String text) -> facts.putIfAbsent(member.getKey(), text);
                case JsonNull() -> {}
                default -> facts.putIfAbsent(member.getKey(), "");
            }
        }
        return this;
    }

    /** Takes an object's user metadata, names without {@code x-amz-meta-}. */
    public IntakeReader metadata(Map<String, String> metadata) {
        Map<String, String> names =
                Map.of(
                        "source-application", "sourceApplication",
                        "uploader", "uploader",
                        "surface", "surface",
                        "uploaded-at", "submittedAt",
                        "provenance", "provenance",
                        "sha256", "sha256");
        metadata.forEach((name, value) -> {
            String fact = names.get(name);
            if (fact != null) {
                facts.putIfAbsent(fact, value);
            }
        });
        return this;
    }

    public IntakeRecord read() {
        Optional<String> application = required("sourceApplication", "source application");
        Optional<String> uploader = required("uploader", "uploader");
        Optional<String> surface = required("surface", "surface");
        Optional<Instant> submitted =
                required("submittedAt", "submission time")
                        .flatMap(text -> inForm("submission time", text, IntakeReader::instant));
        Optional<String> provenance = required("provenance", "declared provenance");
        Optional<ContentDigest> digest =
                optional("sha256")
                        .flatMap(text -> inForm("declared digest", text, IntakeReader::digest));
        return new IntakeRecord(
                application,
                uploader,
                surface,
                submitted,
                provenance,
                digest,
                optional("contentType"),
                gaps);
    }

    private Optional<String> required(String name, String words) {
        String text = facts.get(name);
        if (text == null) {
            gaps.add(words);
            return Optional.empty();
        }
        if (!isPlain(text)) {
            gaps.add(words + " is not readable");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(facts.get(name)).filter(IntakeReader::isPlain);
    }

    private <T> Optional<T> inForm(String words, String text, Function<String, Optional<T>> form) {
        Optional<T> value = form.apply(text);
        if (value.isEmpty()) {
            gaps.add(words + " is not readable");
        }
        return value;
    }

    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_FACT
                && text.codePoints()
                        .noneMatch(c ->
                                Character.isISOControl(c)
                                        || Character.getType(c) == Character.FORMAT);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ContentDigest> digest(String text) {
        return ContentDigest.isValid(text)
                ? Optional.of(new ContentDigest(text))
                : Optional.empty();
    }
}
