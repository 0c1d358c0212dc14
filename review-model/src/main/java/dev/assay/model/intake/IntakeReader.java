package dev.assay.model.intake;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what was said of an object: the side file {@code <key>.item.json}, or the recognised
 * metadata where there is none. Everything is a claim; what is missing or unreadable becomes a
 * named gap. Stateless.
 */
public final class IntakeReader {
    /** Greatest length of a side file in bytes. */
    public static final int GREATEST = 64 << 10;

    private static final int LONGEST = 4_000;

    /** The facts by their names in side files, in metadata and as gaps. */
    private enum Fact {
        SOURCE_APPLICATION("sourceApplication", "source-application"),
        UPLOADER("uploader", "uploader"),
        SURFACE("surface", "surface"),
        SUBMITTED_AT("submittedAt", "uploaded-at"),
        PROVENANCE("provenance", "provenance"),
        SHA256("sha256", "sha256"),
        TYPE("type", "content-type");

        private final String member;
        private final String metadata;

        Fact(String member, String metadata) {
            this.member = member;
            this.metadata = metadata;
        }

        private String gap() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private IntakeReader() {}

    /** The record of a side file; one that cannot be read at all is itself a gap. */
    public static IntakeRecord ofSideFile(byte[] document) {
        Optional<JsonObject> json = JsonParser.parse(document, JsonLimits.bytes(GREATEST)).object();
        return json.map(object -> record(fact -> object.text(fact.member), List.of()))
                .orElseGet(IntakeReader::unreadable)
                .from(ContentDigest.of(document));
    }

    /** The record for a side file that is too long, gone or not JSON. */
    public static IntakeRecord unreadable() {
        return record(_ -> Optional.empty(), List.of("item-json"));
    }

    /**
     * The record of an object without a side file.
     *
     * @param metadata user metadata with names in lower case and without a prefix
     * @param contentType the declared media type, if any
     */
    public static IntakeRecord ofMetadata(
            Map<String, String> metadata, Optional<String> contentType) {
        return record(
                fact ->
                        fact == Fact.TYPE
                                ? contentType
                                : Optional.ofNullable(metadata.get(fact.metadata)),
                List.of());
    }

    private static IntakeRecord record(
            Function<Fact, Optional<String>> said, List<String> gapsBefore) {
        List<String> gaps = new ArrayList<>(gapsBefore);
        Function<Fact, Optional<String>> text =
                fact -> said.apply(fact).filter(IntakeReader::isPlain);
        IntakeRecord record =
                new IntakeRecord(
                        text.apply(Fact.SOURCE_APPLICATION),
                        text.apply(Fact.UPLOADER),
                        text.apply(Fact.SURFACE),
                        text.apply(Fact.SUBMITTED_AT).flatMap(IntakeReader::instant),
                        text.apply(Fact.PROVENANCE),
                        text.apply(Fact.SHA256)
                                .map(hex -> hex.toLowerCase(Locale.ROOT))
                                .filter(ContentDigest::isValid)
                                .map(ContentDigest::new),
                        text.apply(Fact.TYPE),
                        List.of());
        Map<Fact, Optional<?>> found = new EnumMap<>(Fact.class);
        found.put(Fact.SOURCE_APPLICATION, record.sourceApplication());
        found.put(Fact.UPLOADER, record.uploader());
        found.put(Fact.SURFACE, record.surface());
        found.put(Fact.SUBMITTED_AT, record.submittedAt());
        found.put(Fact.PROVENANCE, record.declaredProvenance());
        found.put(Fact.SHA256, record.declaredSha256());
        found.put(Fact.TYPE, record.declaredType());
        found.forEach((fact, value) -> {
            if (value.isEmpty()) {
                gaps.add(fact.gap());
            }
        });
        return new IntakeRecord(
                record.sourceApplication(),
                record.uploader(),
                record.surface(),
                record.submittedAt(),
                record.declaredProvenance(),
                record.declaredSha256(),
                record.declaredType(),
                gaps);
    }

    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
