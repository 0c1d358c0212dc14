package dev.assay.model.detection;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A version of all thresholds: who set them, when and why. A change is a new set and an entry in
 * the log; a decision names the digest of the set it was made under.
 *
 * @param number counts up from 1
 * @param author pseudonym of who set it, or {@code "cards"} for what the cards say
 */
public record ThresholdSet(
        int number, String author, String reason, Instant since, List<Threshold> thresholds) {
    private static final String SCHEMA = "assay-threshold-set/1";
    private static final int HEAD = 5;
    private static final int MOST = 10_000;

    public ThresholdSet {
        thresholds = List.copyOf(thresholds);
    }

    /** What the cards themselves say, before anybody changed anything. */
    public static ThresholdSet ofCards(List<DetectorCard> cards, Instant since) {
        return new ThresholdSet(
                1,
                "cards",
                "As the cards state",
                since,
                cards.stream()
                        .map(c -> new Threshold(c.name(), c.version(), c.scale().threshold()))
                        .toList());
    }

    public Optional<Threshold> of(String detector) {
        return thresholds.stream().filter(t -> t.detector().equals(detector)).findFirst();
    }

    /** The scale of a detector under this set. */
    public Scale apply(String detector, Scale scale) {
        return of(detector)
                .map(t -> scale.withThreshold(t.value(), "threshold set " + number))
                .orElse(scale);
    }

    /** The next version: one threshold changed. */
    public ThresholdSet with(Threshold changed, String who, String why, Instant when) {
        List<Threshold> next =
                new ArrayList<>(
                        thresholds.stream()
                                .filter(t -> !t.detector().equals(changed.detector()))
                                .toList());
        next.add(changed);
        return new ThresholdSet(number + 1, who, why, when, next);
    }

    /** The set that {@link #canonical} wrote; empty for anything else. */
    public static Optional<ThresholdSet> parse(String canonical) {
        List<String> lines = canonical.lines().toList();
        if (lines.size() < HEAD || lines.size() > MOST || !lines.getFirst().equals(SCHEMA)) {
            return Optional.empty();
        }
        try {
            List<Threshold> thresholds = new ArrayList<>();
            for (String line : lines.subList(HEAD, lines.size())) {
                String[] word = line.split(" ", 3);
                thresholds.add(new Threshold(word[0], word[1], Double.parseDouble(word[2])));
            }
            ThresholdSet set =
                    new ThresholdSet(
                            Integer.parseInt(lines.get(1)),
                            lines.get(2),
                            lines.get(3),
                            Instant.parse(lines.get(4)),
                            thresholds);
            return set.canonical().equals(canonical) ? Optional.of(set) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** Lines in a fixed order, so that equal sets have equal digests. */
    public String canonical() {
        StringBuilder text = new StringBuilder(SCHEMA + "\n");
        text.append(number).append('\n').append(author).append('\n');
        text.append(reason.replace('\n', ' ')).append('\n').append(since).append('\n');
        thresholds.stream()
                .sorted((a, b) -> a.detector().compareTo(b.detector()))
                .forEach(t ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "%s %s %s\n",
                                        t.detector(),
                                        t.version(),
                                        t.value())));
        return text.toString();
    }
}
