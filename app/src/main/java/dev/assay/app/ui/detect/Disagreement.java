package dev.assay.app.ui.detect;

import dev.assay.app.ui.words.Count;
import dev.assay.model.review.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says when detectors do not say the same, or say something else than the person said before seeing
 * them. Counts them; never joins their scores and never says who is right.
 *
 * @param over detectors over their threshold on some frame
 * @param under detectors that measured and stayed under it
 * @param silent detectors that cannot speak about this item
 */
record Disagreement(int over, int under, int silent) {
    /** What the screen says: one line and what stands below it. */
    record Said(String title, String sentence) {}

    static Disagreement of(List<DetectorLine> lines) {
        int over = 0;
        int under = 0;
        int silent = 0;
        for (DetectorLine line : lines) {
            switch (line.state()) {
                case DetectorState.Ready(var detection, _) -> {
                    if (detection.peak().isEmpty()) {
                        silent++;
                    } else if (detection.raised()) {
                        over++;
                    } else {
                        under++;
                    }
                }
                case DetectorState.NotApplicable _ -> silent++;
                default -> {}
            }
        }
        return new Disagreement(over, under, silent);
    }

    /** What is to be said of it, or empty where all say the same. */
    Optional<Said> said(Optional<Judgement> judgement) {
        String own =
                judgement
                        .map(j -> "You said \u201c" + words(j) + "\u201d before they were shown.")
                        .orElse("");
        if (over > 0 && under > 0) {
            return Optional.of(
                    new Said(
                            "Detectors disagree",
                            (counts() + ". No combined score is made. " + own).strip()));
        }
        boolean differs =
                judgement.equals(
                                Optional.of(over > 0 ? Judgement.AUTHENTIC : Judgement.MANIPULATED))
                        && over + under > 0;
        if (!differs) {
            return Optional.empty();
        }
        String what =
                over > 0
                        ? Count.of(over, "detector is", "detectors are")
                                + " over the threshold; a score is no verdict."
                        : "No detector is over its threshold; that does not show that nothing was"
                                + " done.";
        return Optional.of(
                new Said(
                        "You and the detectors differ",
                        own + " " + what + " Both answers stay in the record."));
    }

    /** {@code 2 over threshold, 2 under, 1 not applicable}. */
    private String counts() {
        List<String> parts = new ArrayList<>();
        parts.add(over + " over threshold");
        parts.add(under + " under");
        if (silent > 0) {
            parts.add(silent + " not applicable");
        }
        return String.join(", ", parts);
    }

    private static String words(Judgement judgement) {
        return switch (judgement) {
            case AUTHENTIC -> "Looks authentic";
            case MANIPULATED -> "Looks manipulated";
            case UNSURE -> "Unsure";
        };
    }
}
