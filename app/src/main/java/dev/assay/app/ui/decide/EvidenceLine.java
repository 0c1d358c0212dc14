package dev.assay.app.ui.decide;

import dev.assay.model.item.ContentDigest;
import java.util.Optional;

/**
 * One thing a decision rests on.
 *
 * @param kind such as {@code Frame}, {@code Map}, {@code Provenance}
 * @param what such as {@code 212}
 * @param note such as {@code md5 9c41…e2d8}
 * @param digest what the entry will name, where there is one
 */
public record EvidenceLine(
        String kind, String what, String note, Optional<ContentDigest> digest, boolean included) {
    EvidenceLine with(boolean wanted) {
        return new EvidenceLine(kind, what, note, digest, wanted);
    }

    boolean sameThing(EvidenceLine other) {
        return kind.equals(other.kind) && what.equals(other.what);
    }
}
