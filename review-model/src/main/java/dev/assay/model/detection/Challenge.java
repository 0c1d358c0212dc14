package dev.assay.model.detection;

import java.util.List;
import java.util.Locale;

/**
 * Two detectors over the same decided items: how often each agrees with people, and McNemar's test
 * (Psychometrika 12, 1947) on those where only one of them does.
 *
 * @param both items that both get as people decided
 * @param championOnly items that only the detector in force gets right
 * @param challengerOnly items that only the other one gets right
 * @param neither items that both get wrong
 */
public record Challenge(int both, int championOnly, int challengerOnly, int neither) {
    /** Below this many unequal items the counts say nothing. */
    private static final int FEWEST = 10;

    /** What was said of one item, and what people decided. */
    public record Trial(boolean champion, boolean challenger, boolean manipulated) {}

    public static Challenge of(List<Trial> trials) {
        int[] counts = new int[4];
        for (Trial trial : trials) {
            int champion = trial.champion() == trial.manipulated() ? 0 : 2;
            int challenger = trial.challenger() == trial.manipulated() ? 0 : 1;
            counts[champion + challenger]++;
        }
        return new Challenge(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many items there were. */
    public int items() {
        return both + championOnly + challengerOnly + neither;
    }

    /** What may be said of the two, and no more. */
    public String sentence() {
        if (!enough()) {
            return "Only "
                    + (championOnly + challengerOnly)
                    + " of "
                    + items()
                    + " decided items tell the two apart; that says nothing of which is better.";
        }
        String counts =
                "The one in force alone agrees with people on "
                        + championOnly
                        + ", the other alone on "
                        + challengerOnly
                        + " of "
                        + items()
                        + " decided items";
        return String.format(
                Locale.ROOT,
                pValue() < 0.05
                        ? "%s; that is more unequal than chance (p = %.3f)."
                        : "%s; chance alone may do that (p = %.3f).",
                counts,
                pValue());
    }

    /** Whether enough items tell the two apart. */
    public boolean enough() {
        return championOnly + challengerOnly >= FEWEST;
    }

    /**
     * The exact two-sided probability of counts at least as unequal as these if the two were
     * equally good; 1 where no item tells them apart.
     */
    public double pValue() {
        int unequal = championOnly + challengerOnly;
        int fewer = Math.min(championOnly, challengerOnly);
        double tail = 0;
        double logChoose = 0;
        for (int k = 0; k <= fewer; k++) {
            tail += Math.exp(logChoose - unequal * Math.log(2));
            logChoose += Math.log((unequal - k) / (k + 1.0));
        }
        return Math.min(1, 2 * tail);
    }
}
