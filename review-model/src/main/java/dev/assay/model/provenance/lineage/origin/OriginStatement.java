package dev.assay.model.provenance.lineage.origin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signed origin record states; only a verified record gives one.
 *
 * @param sha256 digest of the bytes it is about, 64 lower-case hex digits
 * @param recordedAt when the record was made, by the pipeline's clock
 * @param steps what was done with the bytes, in the order of the record
 */
public record OriginStatement(
        String sha256, @Nullable Instant recordedAt, @Nullable String producer, List<Step> steps) {
    public OriginStatement {
        steps = List.copyOf(steps);
    }

    /**
     * One step of a pipeline, such as {@code submission}, {@code detection} or {@code quarantine}.
     *
     * @param id of the job or execution, null where it names none
     */
    public record Step(String name, @Nullable String id, @Nullable Instant at) {}
}
