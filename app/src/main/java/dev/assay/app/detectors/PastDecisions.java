package dev.assay.app.detectors;

import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.detection.Challenge;
import dev.assay.model.detection.ThresholdChange;
import dev.assay.model.detection.ThresholdSet;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.Policy;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.store.EntryQuery;
import dev.assay.model.store.EntryRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided, beside what detectors had said. Only decided items are here, so a detector
 * that is compared stays blind until then. Counted as manipulated: labelled or removed under a
 * policy that asks for a first judgement; as authentic: released, and not first judged manipulated.
 * All else is not counted. Blocking, belongs in the background.
 */
public final class PastDecisions {
    /** Decisions looked back at, the newest. */
    public static final int MOST = 2_000;

    private static final int RUNS = 64;

    private final ReviewDesk desk;
    private final ObjectFolder objects;

    public PastDecisions(ReviewDesk desk, ObjectFolder objects) {
        this.desk = desk;
        this.objects = objects;
    }

    /** Newest first; the last decision on an item counts. */
    public List<PastItem> items() throws EnvironmentException {
        List<PastItem> items = new ArrayList<>();
        Set<ItemId> seen = new HashSet<>();
        for (EntryRow row :
                desk.log(query("decision.made", Optional.empty()), Long.MAX_VALUE, MOST)) {
            Optional<ItemId> item = row.item();
            if (item.isPresent()
                    && row.event() instanceof Decided decided
                    && seen.add(item.get())) {
                Optional<Boolean> manipulated = manipulated(decided);
                if (manipulated.isPresent()) {
                    items.add(new PastItem(item.get(), manipulated.get(), peaks(item.get())));
                }
            }
        }
        return items;
    }

    private Optional<Boolean> manipulated(Decided decided) {
        boolean asks =
                desk.policies().policy(decided.policyCode()).map(Policy::lookFirst).orElse(false);
        return switch (decided.disposition()) {
            case "label", "remove" -> asks ? Optional.of(true) : Optional.empty();
            case "release" ->
                    decided.firstJudgement().filter("manipulated"::equals).isPresent()
                            ? Optional.empty()
                            : Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Map<String, Double> peaks(ItemId item) throws EnvironmentException {
        Map<String, Double> peaks = new HashMap<>();
        for (EntryRow row :
                desk.log(query("detection.made", Optional.of(item)), Long.MAX_VALUE, RUNS)) {
            if (row.event() instanceof Detected detected) {
                objects.get(new ContentDigest(detected.result().hex()))
                        .flatMap(PastRun::of)
                        .ifPresent(run -> peaks.putIfAbsent(run.detector(), run.peak()));
            }
        }
        return peaks;
    }

    private static EntryQuery query(String type, Optional<ItemId> item) {
        return new EntryQuery(
                Optional.of(type), Optional.empty(), item, Optional.empty(), Optional.empty());
    }

    /** What another threshold would have done to these items. */
    public static ThresholdChange whatIf(
            List<PastItem> items, String detector, double before, double after) {
        return ThresholdChange.of(
                before,
                after,
                items.stream()
                        .filter(item -> item.peaks().containsKey(detector))
                        .map(item ->
                                new ThresholdChange.Decided(
                                        item.peaks().get(detector), item.manipulated()))
                        .toList());
    }

    /** Two detectors over those items that both gave a score for. */
    public static Challenge challenge(
            List<PastItem> items, String champion, String challenger, ThresholdSet set) {
        double first = threshold(set, champion);
        double second = threshold(set, challenger);
        return Challenge.of(
                items.stream()
                        .filter(item ->
                                item.peaks().containsKey(champion)
                                        && item.peaks().containsKey(challenger))
                        .map(item ->
                                new Challenge.Trial(
                                        item.peaks().get(champion) >= first,
                                        item.peaks().get(challenger) >= second,
                                        item.manipulated()))
                        .toList());
    }

    private static double threshold(ThresholdSet set, String detector) {
        return set.of(detector).map(t -> t.value()).orElse(Double.POSITIVE_INFINITY);
    }
}
