package dev.assay.app.ui.inspect;

import dev.assay.app.ui.words.Count;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.MediaItem;
import dev.assay.model.review.ItemDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What storage and intake say of an item; what is missing is one of the facts. */
final class StorageFactGroups {
    private StorageFactGroups() {}

    static List<FactGroup> of(ItemDetail detail) {
        return List.of(storage(detail), digests(detail), intake(detail.item().intake()));
    }

    private static FactGroup storage(ItemDetail detail) {
        MediaItem item = detail.item();
        List<Fact> facts = new ArrayList<>();
        facts.add(told("Name", item.name(), false));
        facts.add(told("Bucket", item.object().bucket(), true));
        facts.add(told("Key", item.object().key(), true));
        String version = item.object().versionId();
        facts.add(
                version.equals("null")
                        ? Fact.missing("Version", "The bucket keeps no versions")
                        : told("Version", version, true));
        facts.add(told("Size", Count.of(item.bytes()) + " bytes", true));
        facts.add(told("ETag", item.etag(), true));
        facts.add(told("Written", item.lastModified().toString(), true));
        facts.add(Fact.words("Bytes here", bytes(detail)));
        return new FactGroup("Storage", facts);
    }

    private static String bytes(ItemDetail detail) {
        return switch (detail.bytes()) {
            case LISTED -> "None yet";
            case PARTIAL -> "Some; the rest is on its way";
            case VERIFYING -> "All; verifying is not verified";
            case VERIFIED -> "All, and their digest holds";
            case MISMATCH -> "All, and their digest is not the promised one";
        };
    }

    private static FactGroup digests(ItemDetail detail) {
        List<Fact> facts = new ArrayList<>();
        Optional<ContentDigest> measured = detail.digest();
        facts.add(
                measured.map(d -> Fact.measured("SHA-256", d.hex()))
                        .orElse(Fact.missing("SHA-256", "Not measured before all bytes are here")));
        Optional<ContentDigest> declared = detail.item().intake().declaredSha256();
        facts.add(
                declared.map(d -> declared(d, measured))
                        .orElse(Fact.missing("Declared", "Whoever uploaded gave no digest")));
        return new FactGroup("Digests", facts);
    }

    private static Fact declared(ContentDigest said, Optional<ContentDigest> measured) {
        Fact.Standing standing =
                measured.map(m ->
                                m.equals(said)
                                        ? Fact.Standing.CONFIRMED
                                        : Fact.Standing.CONTRADICTED)
                        .orElse(Fact.Standing.DECLARED);
        return new Fact("Declared", said.hex(), standing, true);
    }

    private static FactGroup intake(IntakeRecord intake) {
        List<Fact> facts = new ArrayList<>();
        facts.add(said("Source", intake.sourceApplication(), "No source application named"));
        facts.add(said("Uploader", intake.uploader(), "No uploader named"));
        facts.add(said("Surface", intake.surface(), "No surface named"));
        facts.add(
                said(
                        "Submitted",
                        intake.submittedAt().map(Object::toString),
                        "No time of submission named"));
        facts.add(said("Origin", intake.declaredProvenance(), "Nothing declared of its origin"));
        facts.add(said("Type", intake.declaredType(), "No media type declared"));
        return new FactGroup("Declared at intake", facts);
    }

    private static Fact said(String name, Optional<String> value, String missing) {
        return value.map(v -> new Fact(name, v, Fact.Standing.DECLARED, false))
                .orElse(Fact.missing(name, missing));
    }

    private static Fact told(String name, String value, boolean figures) {
        return new Fact(name, value, Fact.Standing.TOLD, figures);
    }
}
