package dev.assay.app.console;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import dev.assay.model.provenance.lineage.StorageFacts;
import dev.assay.model.provenance.lineage.StorageLineage;
import dev.assay.model.provenance.lineage.StoredBytes;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.LockMode;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.review.ItemDetail;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the store says of an item's object, asked anew, beside what was said at intake, each
 * compared with the bytes that are here. A store that does not answer is a gap, not a failure.
 * Blocking.
 */
final class ItemLineage {
    private final ObjectStore store;

    ItemLineage(ObjectStore store) {
        this.store = store;
    }

    List<LineageFinding> of(ItemDetail detail) {
        MediaItem item = detail.item();
        @Nullable StoredBytes bytes =
                detail.digest()
                        .map(digest -> new StoredBytes(item.bytes(), digest.hex()))
                        .orElse(null);
        List<LineageFinding> findings = new ArrayList<>();
        Optional<ObjectFacts> told = Optional.empty();
        List<StorageFacts.Version> history = List.of();
        try {
            if (store.head(item.object()) instanceof HeadOutcome.Found(ObjectFacts facts)) {
                told = Optional.of(facts);
                history = history(item.object());
            } else {
                findings.add(gap("The store no longer has the version that was read."));
            }
        } catch (EnvironmentException e) {
            findings.add(gap("The store did not answer: what follows is from the intake record."));
        }
        findings.addAll(new StorageLineage(facts(item, told, history), bytes).findings());
        return findings;
    }

    private static LineageFinding gap(String sentence) {
        return new LineageFinding(Standing.ABSENT, "store", sentence, null, null);
    }

    /** The versions of one key on the first page of its listing, the newest first. */
    private List<StorageFacts.Version> history(ObjectRef object) throws EnvironmentException {
        return store.list(object.bucket(), object.key(), null).versions().stream()
                .filter(version -> version.ref().key().equals(object.key()))
                .map(ItemLineage::version)
                .toList();
    }

    private static StorageFacts.Version version(ObjectVersion version) {
        return new StorageFacts.Version(
                version.ref().versionId(),
                version.lastModified(),
                version.size(),
                version.latest(),
                version.deleteMarker());
    }

    private static StorageFacts facts(
            MediaItem item, Optional<ObjectFacts> told, List<StorageFacts.Version> history) {
        boolean locked = told.filter(f -> f.lock().mode() != LockMode.NONE).isPresent();
        return new StorageFacts(
                item.object().versionId(),
                told.map(ObjectFacts::size).orElse(item.bytes()),
                told.map(ObjectFacts::etag).orElse(item.etag()),
                told.map(ObjectFacts::lastModified).orElse(item.lastModified()),
                declared(item.intake(), told),
                checksums(told),
                locked ? told.orElseThrow().lock().mode().name() : null,
                locked ? told.orElseThrow().lock().until() : null,
                told.filter(ObjectFacts::legalHold).isPresent(),
                told.map(ObjectFacts::encryption).orElse(null),
                history);
    }

    private static Map<String, String> checksums(Optional<ObjectFacts> told) {
        return told.map(ObjectFacts::sha256)
                .map(hex -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)))
                .map(base64 -> Map.of("SHA256", base64))
                .orElse(Map.of());
    }

    /** The object's own metadata; what the intake record says stands where both speak. */
    private static Map<String, String> declared(IntakeRecord intake, Optional<ObjectFacts> told) {
        Map<String, String> declared =
                new HashMap<>(told.map(ObjectFacts::metadata).orElse(Map.of()));
        intake.sourceApplication().ifPresent(v -> declared.put("source-application", v));
        intake.uploader().ifPresent(v -> declared.put("uploader", v));
        intake.surface().ifPresent(v -> declared.put("surface", v));
        intake.submittedAt().ifPresent(v -> declared.put("uploaded-at", v.toString()));
        intake.declaredProvenance().ifPresent(v -> declared.put("provenance", v));
        intake.declaredSha256().map(ContentDigest::hex).ifPresent(v -> declared.put("sha256", v));
        return declared;
    }
}
