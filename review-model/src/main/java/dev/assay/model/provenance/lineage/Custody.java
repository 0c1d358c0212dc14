package dev.assay.model.provenance.lineage;

import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import java.util.List;

/**
 * Everything that is known of how an object was kept, beside what the file says of itself.
 *
 * @param storage what the store tells
 * @param origins signed origin records, each with how it came out
 * @param trail what the access logs say
 */
public record Custody(
        List<LineageFinding> storage, List<OriginOutcome> origins, TrailReading trail) {
    public Custody {
        storage = List.copyOf(storage);
        origins = List.copyOf(origins);
    }

    /** Only what the store tells; no access log was read. */
    public static Custody of(List<LineageFinding> storage) {
        return new Custody(storage, List.of(), TrailReading.none());
    }
}
