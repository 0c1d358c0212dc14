package dev.assay.viewer.detection;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.Evidence;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether a detector could speak, judged by what was measured while it ran: the quantiser that the
 * decoder tells, and the evidence that the model itself gives. Means over the frames of the run.
 */
final class Speaking {
    private Speaking() {}

    static Applicability of(DetectorCard card, Collection<DetectReply.Frame> frames) {
        Applicability coded =
                card.appliesTo().toQuantiser(mean(frames, DetectReply.Frame::quantiser));
        if (coded instanceof Applicability.NotApplicable) {
            return coded;
        }
        Evidence evidence = card.evidence();
        if (evidence == null) {
            return coded;
        }
        boolean answered = frames.stream().anyMatch(f -> f.fault() == DetectFault.NONE);
        for (Evidence.Rule rule : evidence.rules()) {
            double measured = mean(frames, frame -> number(frame, evidence.output(), rule));
            if (answered && !(measured >= rule.least())) {
                return new Applicability.NotApplicable(
                        String.format(
                                Locale.ROOT,
                                "%s (%.2f, and it needs %.2f)",
                                rule.words(),
                                measured,
                                rule.least()));
            }
        }
        return coded;
    }

    private static double number(DetectReply.Frame frame, String output, Evidence.Rule rule) {
        for (RawTensor tensor : frame.outputs()) {
            if (tensor.name().equals(output) && rule.element() < tensor.values().length) {
                return tensor.values()[rule.element()];
            }
        }
        return Double.NaN;
    }

    /** NaN where no frame has the number. */
    private static double mean(
            Collection<DetectReply.Frame> frames, ToDoubleFunction<DetectReply.Frame> number) {
        return frames.stream()
                .filter(frame -> frame.fault() == DetectFault.NONE)
                .mapToDouble(number)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
