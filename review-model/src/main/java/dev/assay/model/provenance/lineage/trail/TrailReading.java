package dev.assay.model.provenance.lineage.trail;

import java.time.Instant;
import java.util.List;

/**
 * What a trail says of one object, and how far that is proven.
 *
 * @param events accesses to the object, earliest first
 * @param covered stretches of time whose digests were verified, earliest first
 * @param gaps what is not there or does not hold, in sentences
 */
public record TrailReading(List<TrailEvent> events, List<Window> covered, List<String> gaps) {
    public TrailReading {
        events = List.copyOf(events);
        covered = List.copyOf(covered);
        gaps = List.copyOf(gaps);
    }

    /** A stretch of time. */
    public record Window(Instant from, Instant to) {}

    /** Nothing was given to read. */
    public static TrailReading none() {
        return new TrailReading(
                List.of(),
                List.of(),
                List.of("No access log was read: who wrote and who read is not known."));
    }
}
