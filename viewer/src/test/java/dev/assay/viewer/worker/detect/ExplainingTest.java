package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.onnx.OnnxFile;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ExplainAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Models that look at one patch and nothing else: an explanation must point at it. */
class ExplainingTest {
    private static final int SIDE = PatchModel.SIDE;

    private static final int FAMILY = 50;

    /** How many of the family are tried; all fifty with {@code -Dassay.explanations=50}. */
    private static final int TRIED = Integer.getInteger("assay.explanations", 2);

    /** The model fires for the best window, so that all of a patch must be hidden at once. */
    @Test
    void occlusionPointsAtWhatTheModelLooksFor() throws IOException {
        for (int seed = 0; seed < TRIED; seed++) {
            pointsAt(Scene.of(seed), ExplainAt.OCCLUSION, 0.98);
        }
    }

    /** Squares of several sizes are hidden at once, so that large patches are found as well. */
    @Test
    void theGridPointsAtIt() throws IOException {
        for (int seed = 0; seed < TRIED; seed++) {
            pointsAt(Scene.of(seed), ExplainAt.SURROGATE, 0.98);
        }
    }

    @Test
    void theFeatureMapPointsAtIt() throws IOException {
        for (int seed = 0; seed < TRIED; seed++) {
            pointsAt(Scene.of(seed), ExplainAt.SCORE_CAM, 0.98);
        }
    }

    private static void pointsAt(Scene scene, int method, double least) throws IOException {
        DetectReply.Frame frame = explained(scene, method);

        assertThat(frame.fault()).isEqualTo(DetectFault.NONE);
        assertThat(pointing(scene, Objects.requireNonNull(frame.map())))
                .as("%s", scene.words())
                .isGreaterThanOrEqualTo(least);
        float[] facts = frame.outputs().getFirst().values();
        if (TRIED == FAMILY) {
            System.getLogger("explanations")
                    .log(
                            System.Logger.Level.INFO,
                            "{0}: method {1}, pointing {2}, insertion less deletion {3}, by lot"
                                    + " {4}, centre {5}",
                            scene.words(),
                            method,
                            pointing(scene, Objects.requireNonNull(frame.map())),
                            facts[0],
                            facts[1],
                            facts[2]);
        }
        assertThat(facts[0]).as("better than lots").isGreaterThan(facts[1]);
    }

    /** A noisy picture with a patch of one colour, and a model that looks for that colour. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing, handed on as it is
    private record Scene(PictureContext.Colours picture, byte[] model, int x, int y, int size) {
        static Scene of(int seed) {
            Random random = new Random(seed);
            int size = 16 + random.nextInt(41);
            int x = random.nextInt(SIDE - size);
            int y = random.nextInt(SIDE - size);
            boolean[] wanted = wanted(1 + random.nextInt(6));
            float[] weights = new float[3];
            int count = 0;
            for (boolean one : wanted) {
                count += one ? 1 : 0;
            }
            for (int c = 0; c < 3; c++) {
                weights[c] = wanted[c] ? 1f / count : -0.5f;
            }
            float[] planes = new float[3 * SIDE * SIDE];
            for (int c = 0; c < 3; c++) {
                for (int i = 0; i < SIDE * SIDE; i++) {
                    boolean inside =
                            i % SIDE >= x
                                    && i % SIDE < x + size
                                    && i / SIDE >= y
                                    && i / SIDE < y + size;
                    float value = inside ? (wanted[c] ? 220 : 30) : 110 + 20 * (i % SIDE / 40 % 2);
                    planes[c * SIDE * SIDE + i] =
                            Math.clamp(value + 8 * (float) random.nextGaussian(), 0, 255);
                }
            }
            return new Scene(
                    new PictureContext.Colours(SIDE, SIDE, planes),
                    PatchModel.lookingFor(weights, Math.min(16, size)),
                    x,
                    y,
                    size);
        }

        /** One or two of the three channels. */
        private static boolean[] wanted(int bits) {
            return new boolean[] {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
        }

        boolean inside(int column, int row) {
            return column >= x && column < x + size && row >= y && row < y + size;
        }

        String words() {
            return size + " pixels at " + x + ", " + y;
        }
    }

    private static DetectReply.Frame explained(Scene scene, int method) throws IOException {
        PictureFeed feed = Feeds.colours("input", SIDE, SIDE);
        DetectOrder order =
                new DetectOrder(
                        feed,
                        new ScoreAt("p", List.of(0, 0), ScoreAt.PLAIN),
                        null,
                        0,
                        0,
                        new ExplainAt(
                                method, method == ExplainAt.SCORE_CAM ? "c" : "", true, false));
        PictureContext context =
                new PictureContext(
                        method == ExplainAt.SCORE_CAM
                                ? OnnxFile.exposing(scene.model(), "c")
                                : scene.model(),
                        List.of(scene.picture()));
        new DetectTask().run(order.encode(), context);
        return (DetectReply.Frame) context.replies().getLast();
    }

    /** That a pixel of the patch has a higher value than another. */
    private static double pointing(Scene scene, RawTensor map) {
        int rows = map.shape().getFirst();
        int columns = map.shape().getLast();
        double[] inside = new double[rows * columns];
        double[] outside = new double[rows * columns];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int cell = row * rows / SIDE * columns + column * columns / SIDE;
                (scene.inside(column, row) ? inside : outside)[cell]++;
            }
        }
        double right = 0;
        double all = 0;
        for (int a = 0; a < inside.length; a++) {
            for (int b = 0; b < outside.length; b++) {
                double pairs = inside[a] * outside[b];
                all += pairs;
                int order = Float.compare(map.values()[a], map.values()[b]);
                right += order > 0 ? pairs : order == 0 ? pairs / 2 : 0;
            }
        }
        return right / all;
    }
}
