package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder.ExplainAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.RawTensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a model what it says when parts of a picture are hidden under a blur. Answers are logits,
 * higher for more suspicious. Used by one thread.
 */
final class Probe {
    /** Told after each answer; ends the work by what it throws. */
    interface Pace {
        void step() throws IOException;
    }

    private static final double NEARLY_CERTAIN = 1e-7;

    private final Feeding feeding;
    private final ScoreAt score;
    private final ExplainAt how;
    private final Pace pace;
    private final List<Planes> shown;
    private final List<Planes> hidden = new ArrayList<>();
    private final List<Planes> mixed = new ArrayList<>();
    private int asked;

    Probe(Feeding feeding, ScoreAt score, ExplainAt how, List<Planes> window, Pace pace) {
        this.feeding = feeding;
        this.score = score;
        this.how = how;
        this.pace = pace;
        this.shown = window;
        Planes first = window.getFirst();
        Blur blur = new Blur(Math.max(2, Math.min(first.width(), first.height()) / 12));
        for (Planes planes : window) {
            hidden.add(blur.of(planes));
            float[][] room = new float[planes.count()][planes.width() * planes.height()];
            mixed.add(new Planes(planes.width(), planes.height(), room));
        }
    }

    int width() {
        return shown.getFirst().width();
    }

    int height() {
        return shown.getFirst().height();
    }

    /** How often the model was run. */
    int asked() {
        return asked;
    }

    /** With nothing hidden. */
    double whole() throws DetectException, IOException {
        return logit(feed(shown));
    }

    /** The outputs with nothing hidden, for a feature map. */
    List<RawTensor> outputs() throws DetectException, IOException {
        return feed(shown);
    }

    /** With each cell shown as far as {@code keep} says, from 0 (blur) to 1 (picture). */
    double keeping(CellMap keep) throws DetectException, IOException {
        int width = width();
        int height = height();
        float[] share = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                share[y * width + x] = keep.at(x, y, width, height);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            for (int c = 0; c < shown.get(i).count(); c++) {
                float[] bright = shown.get(i).plane(c);
                float[] dim = hidden.get(i).plane(c);
                float[] into = mixed.get(i).plane(c);
                for (int p = 0; p < share.length; p++) {
                    into[p] = dim[p] + share[p] * (bright[p] - dim[p]);
                }
            }
        }
        return logit(feed(mixed));
    }

    private List<RawTensor> feed(List<Planes> window) throws DetectException, IOException {
        asked++;
        pace.step();
        return feeding.run(window);
    }

    private double logit(List<RawTensor> outputs) throws DetectException {
        double value = Outputs.score(Outputs.named(outputs, score.output()), score);
        if (how.probability()) {
            if (value < -1e-3 || value > 1.001) {
                throw new DetectException(DetectFault.NOT_A_NUMBER);
            }
            double bounded = Math.clamp(value, NEARLY_CERTAIN, 1 - NEARLY_CERTAIN);
            value = Math.log(bounded / (1 - bounded));
        }
        return how.negate() ? -value : value;
    }
}
