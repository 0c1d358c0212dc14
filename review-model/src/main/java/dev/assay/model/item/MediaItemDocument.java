package dev.assay.model.item;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A media item as a canonical JSON document: the payload behind an item's {@code object} commitment
 * and the row of the listing cache. Equal items have equal documents. Stateless.
 */
public final class MediaItemDocument {
    private static final int MAX_LENGTH = 64 * 1024;

    private MediaItemDocument() {}

    public static byte[] write(MediaItem item) {
        JsonObject.Builder document =
                JsonObject.builder()
                        .put("id", item.id().value())
                        .put("bucket", item.object().bucket())
                        .put("key", item.object().key())
                        .put("version", item.object().versionId())
                        .put("bytes", item.bytes())
                        .put("etag", item.etag())
                        .put("lastModified", item.lastModified().toString());
        IntakeRecord intake = item.intake();
        JsonObject.Builder said = JsonObject.builder();
        intake.sourceApplication().ifPresent(text -> said.put("sourceApplication", text));
        intake.uploader().ifPresent(text -> said.put("uploader", text));
        intake.surface().ifPresent(text -> said.put("surface", text));
        intake.submittedAt().ifPresent(at -> said.put("submittedAt", at.toString()));
        intake.declaredProvenance().ifPresent(text -> said.put("provenance", text));
        intake.declaredSha256().ifPresent(digest -> said.put("sha256", digest.hex()));
        intake.declaredType().ifPresent(text -> said.put("contentType", text));
        intake.document().ifPresent(digest -> said.put("document", digest.hex()));
        said.put("gaps", JsonArray.ofTexts(intake.gaps()));
        return Jcs.canonical(document.put("intake", said.build()).build());
    }

    /** The item, or empty when the bytes are no such document. */
    public static Optional<MediaItem> read(byte[] document) {
        return JsonParser.parse(document, JsonLimits.bytes(MAX_LENGTH))
                .object()
                .flatMap(MediaItemDocument::item);
    }

    private static Optional<MediaItem> item(JsonObject json) {
        Optional<JsonObject> said = json.object("intake");
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            ObjectRef object =
                    new ObjectRef(
                            json.text("bucket").orElseThrow(),
                            json.text("key").orElseThrow(),
                            json.text("version").orElseThrow());
            return Optional.of(
                    new MediaItem(
                            new ItemId(json.text("id").orElseThrow()),
                            object,
                            json.whole("bytes").orElseThrow(),
                            json.text("etag").orElseThrow(),
                            Instant.parse(json.text("lastModified").orElseThrow()),
                            intake(said.get())));
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static IntakeRecord intake(JsonObject said) {
        List<String> gaps = new ArrayList<>();
        for (JsonValue gap : said.array("gaps").orElse(List.of())) {
            if (gap instanceof JsonText(String text)) {
                gaps.add(text);
            }
        }
        return new IntakeRecord(
                said.text("sourceApplication"),
                said.text("uploader"),
                said.text("surface"),
                said.text("submittedAt").map(Instant::parse),
                said.text("provenance"),
                said.text("sha256").map(ContentDigest::new),
                said.text("contentType"),
                gaps,
                said.text("document").map(ContentDigest::new));
    }
}
