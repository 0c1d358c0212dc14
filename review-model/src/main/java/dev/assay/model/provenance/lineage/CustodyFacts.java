package dev.assay.model.provenance.lineage;

import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Version, lock, hold and encryption: what the store itself tells of how the object is kept. */
record CustodyFacts(StorageFacts facts) {

    List<LineageFinding> findings() {
        List<LineageFinding> all = new ArrayList<>();
        all.add(version());
        history(all);
        all.add(lock());
        if (facts.legalHold()) {
            all.add(told("hold", "A legal hold is on the object.", "ON"));
        }
        String encryption = facts.encryption();
        all.add(
                encryption == null
                        ? absent(
                                "encryption", "The store does not say how the object is encrypted.")
                        : told("encryption", "The store encrypts the object.", encryption));
        all.add(
                facts.lastModified() == null
                        ? absent("lastModified", "The store gives no time of writing.")
                        : told(
                                "lastModified",
                                "Written to the store at this time, by the store's clock.",
                                String.valueOf(facts.lastModified())));
        all.add(absent("access", "No access log was read: who wrote the object is not known."));
        return all;
    }

    private LineageFinding version() {
        String version = facts.versionId();
        return version == null || version.equals("null")
                ? absent(
                        "version",
                        "The bucket keeps no versions: an overwritten object leaves no trace.")
                : told("version", "The exact version that was read.", version);
    }

    private void history(List<LineageFinding> all) {
        if (facts.history().isEmpty()) {
            all.add(absent("history", "Other versions of the object were not listed."));
            return;
        }
        StorageFacts.Version newest = facts.history().getFirst();
        if (newest.deleted()) {
            all.add(
                    told(
                            "history",
                            "The object was deleted after this version; the version is still"
                                    + " there.",
                            newest.versionId()));
        } else if (!newest.versionId().equals(facts.versionId())) {
            all.add(told("history", "A newer version exists.", newest.versionId()));
        } else {
            all.add(
                    told(
                            "history",
                            "This is the newest version.",
                            Integer.toString(facts.history().size())));
        }
    }

    private LineageFinding lock() {
        String mode = facts.lockMode();
        return mode == null || facts.retainUntil() == null
                ? absent("lock", "No Object Lock: the version can be deleted.")
                : told(
                        "lock",
                        "The version cannot be deleted before this time.",
                        mode + " until " + facts.retainUntil());
    }

    private static LineageFinding told(String fact, String sentence, @Nullable String value) {
        return new LineageFinding(Standing.TOLD, fact, sentence, value, null);
    }

    private static LineageFinding absent(String fact, String sentence) {
        return new LineageFinding(Standing.ABSENT, fact, sentence, null, null);
    }
}
