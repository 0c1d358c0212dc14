package dev.assay.app.detectors;

import dev.assay.model.audit.event.ThresholdChanged;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.Threshold;
import dev.assay.model.detection.ThresholdSet;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.EntryQuery;
import dev.assay.model.store.EntryRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The versions of all thresholds: what the cards say, and every change since, each an entry in the
 * log that names an object. Reads the log each time; blocking, belongs in the background.
 */
public final class ThresholdBook {
    private static final int MOST = 500;

    private final ReviewDesk desk;
    private final ObjectFolder objects;
    private final Supplier<List<DetectorCard>> cards;

    /** For detectors that stay the same. */
    public ThresholdBook(ReviewDesk desk, ObjectFolder objects, List<DetectorCard> cards) {
        this(desk, objects, () -> cards);
    }

    /**
     * @param cards of the detectors that run here now
     */
    public ThresholdBook(
            ReviewDesk desk, ObjectFolder objects, Supplier<List<DetectorCard>> cards) {
        this.desk = desk;
        this.objects = objects;
        this.cards = cards;
    }

    /**
     * A version.
     *
     * @param digest of its object
     */
    public record Version(ThresholdSet set, ContentDigest digest) {}

    /** The set in force; what no version has is as its card states. */
    public Version inForce() throws EnvironmentException {
        return history().getFirst();
    }

    /** All versions, the one in force first, what the cards say last. */
    public List<Version> history() throws EnvironmentException {
        List<Version> versions = new ArrayList<>();
        EntryQuery changes =
                new EntryQuery(
                        Optional.of("threshold.changed"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        for (EntryRow row : desk.log(changes, Long.MAX_VALUE, MOST)) {
            if (row.event() instanceof ThresholdChanged(_, _, var after)) {
                ContentDigest digest = new ContentDigest(after.hex());
                objects.get(digest)
                        .flatMap(bytes ->
                                ThresholdSet.parse(new String(bytes, StandardCharsets.UTF_8)))
                        .ifPresent(set -> versions.add(new Version(complete(set), digest)));
            }
        }
        ThresholdSet first = ThresholdSet.ofCards(cards.get(), Instant.EPOCH);
        versions.add(new Version(first, objects.put(bytes(first))));
        return versions;
    }

    /** With the cards' own thresholds for detectors that came after the set. */
    private ThresholdSet complete(ThresholdSet set) {
        List<Threshold> all = new ArrayList<>(set.thresholds());
        for (Threshold own : ThresholdSet.ofCards(cards.get(), Instant.EPOCH).thresholds()) {
            if (set.of(own.detector()).isEmpty()) {
                all.add(own);
            }
        }
        return new ThresholdSet(set.number(), set.author(), set.reason(), set.since(), all);
    }

    /**
     * Records a change; in force when this returns {@code Recorded}.
     *
     * @param value oriented, at or above it is over
     * @param reason one line
     */
    public ActOutcome change(String detector, double value, String reason, Instant now)
            throws EnvironmentException {
        Version before = inForce();
        Optional<Threshold> known = before.set().of(detector);
        if (known.isEmpty()) {
            return new ActOutcome.Refused(
                    "There is no detector of this name.", "assay detectors lists them.");
        }
        if (!Double.isFinite(value) || reason.isBlank() || reason.length() > 400) {
            return new ActOutcome.Refused(
                    "A change needs a number, and a reason of at most 400 characters.",
                    "Say both.");
        }
        ThresholdSet next =
                before.set()
                        .with(
                                new Threshold(detector, known.get().version(), value),
                                desk.session().actor(),
                                reason.strip().replaceAll("\\s+", " "),
                                now);
        ContentDigest digest = objects.put(bytes(next));
        return desk.thresholdsChanged(detector, Optional.of(before.digest()), digest);
    }

    private static byte[] bytes(ThresholdSet set) {
        return set.canonical().getBytes(StandardCharsets.UTF_8);
    }
}
