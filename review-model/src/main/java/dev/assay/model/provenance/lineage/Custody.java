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
 * @param steps the stages it went through; those nobody tells of are there as gaps
 */
public record Custody(
        List<LineageFinding> storage,
        List<OriginOutcome> origins,
        TrailReading trail,
        List<PipelineStep> steps) {
    public Custody {
        storage = List.copyOf(storage);
        origins = List.copyOf(origins);
        steps = List.copyOf(steps);
    }

    /**
     * Joins the sources.
     *
     * @param acts what this console did with the item
     */
    public static Custody of(
            List<LineageFinding> storage,
            List<OriginOutcome> origins,
            TrailReading trail,
            List<Pipeline.Act> acts) {
        return new Custody(storage, origins, trail, Pipeline.of(storage, origins, trail, acts));
    }

    /** Only what the store tells; no access log was read. */
    public static Custody of(List<LineageFinding> storage) {
        return of(storage, List.of(), TrailReading.none(), List.of());
    }
}
