package dev.assay.app.ui.detect;

import dev.assay.model.detection.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says when detectors do not say the same. Counts them; never joins their scores. */
final class Disagreement {
    private Disagreement() {}

    /** {@code 2 over threshold, 2 under, 1 not applicable}, or empty while they agree. */
    static Optional<String> of(List<DetectorLine> lines) {
        int over = 0;
        int under = 0;
        int silent = 0;
        for (DetectorLine line : lines) {
            switch (line.state()) {
                case DetectorState.Ready(Detection detection, _) -> {
                    if (detection.peak().isEmpty()) {
                        silent++;
                    } else if (detection.framesOver() > 0) {
                        over++;
                    } else {
                        under++;
                    }
                }
                case DetectorState.NotApplicable _ -> silent++;
                default -> {}
            }
        }
        if (over == 0 || under == 0) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add(over + " over threshold");
        parts.add(under + " under");
        if (silent > 0) {
            parts.add(silent + " not applicable");
        }
        return Optional.of(String.join(", ", parts));
    }
}
