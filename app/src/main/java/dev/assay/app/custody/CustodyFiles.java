package dev.assay.app.custody;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.origin.OriginKeys;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginVerifier;
import dev.assay.model.provenance.lineage.trail.Trail;
import dev.assay.model.provenance.lineage.trail.TrailKeys;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.model.provenance.lineage.trail.TrailStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Origin records beside the item and the access log of the workspace, with the keys they are
 * accepted from. What does not answer is a gap in the answer, never a failure. Blocking.
 *
 * @param side where {@code <key>.origin.json} lies
 * @param keys the workspace's folder of keys: {@code origin-keys.json}, {@code trail-keys.json}
 * @param trail makes a reader of the workspace's trail; empty where none is set
 */
public record CustodyFiles(SideFiles side, Path keys, Optional<TrailPlace> trail) {
    private static final String ORIGIN = ".origin.json";
    private static final int RECORD_MOST = 1 << 18;

    /** Makes a fresh reader of one trail for one reading. */
    @FunctionalInterface
    public interface TrailPlace {
        TrailStore open();
    }

    /**
     * @param sha256 measured digest of the bytes; where they are not here yet, nothing is compared
     */
    public List<OriginOutcome> origins(ObjectRef item, Optional<String> sha256) {
        try {
            Optional<byte[]> record = side.read(item, ORIGIN, RECORD_MOST);
            if (record.isEmpty() || sha256.isEmpty()) {
                return List.of();
            }
            Path file = keys.resolve("origin-keys.json");
            OriginKeys known = Files.exists(file) ? OriginKeys.read(file) : OriginKeys.NONE;
            return List.of(new OriginVerifier(known).verify(record.get(), sha256.get()));
        } catch (EnvironmentException e) {
            return List.of(
                    new OriginOutcome.Invalid(
                            "The origin record could not be looked at. " + e.sentence()));
        }
    }

    /**
     * @param written when the store says the object was written; older logs are not read
     */
    public TrailReading accesses(ObjectRef item, Instant written, Progress progress) {
        if (trail.isEmpty()) {
            return TrailReading.none();
        }
        try {
            Path file = keys.resolve("trail-keys.json");
            TrailKeys known = Files.exists(file) ? TrailKeys.read(file) : TrailKeys.NONE;
            return new Trail(trail.get().open(), known)
                    .read(item.bucket(), item.key(), written, progress);
        } catch (EnvironmentException e) {
            return new TrailReading(
                    List.of(),
                    List.of(),
                    List.of("The access log could not be read. " + e.sentence()));
        }
    }
}
