package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.MapRule;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import dev.assay.viewer.worker.task.FramePixels;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndicatorMathsTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;

    private final BundledDetectors bundled = new BundledDetectors();

    @Test
    void theGraphOfBlockNoiseIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(4, map("block-noise", WIDTH, HEIGHT, luma), maths(luma).noise());
    }

    @Test
    void theGraphOfHighFrequencyIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(4, map("high-frequency", WIDTH, HEIGHT, luma), maths(luma).highFrequency());
    }

    @Test
    void theGraphOfTemporalNoiseIsItsMaths() throws IOException {
        List<float[]> all = IntStream.range(0, 5).mapToObj(k -> scene(WIDTH, HEIGHT, k)).toList();
        RawTensor map = map("temporal-noise", WIDTH, HEIGHT, all.toArray(float[][]::new));
        holds(4, map, maths(all.getFirst()).temporal(all.subList(1, 5)));
    }

    @Test
    void theGraphOfJpegGhostsIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(8, map("jpeg-ghost", WIDTH, HEIGHT, luma), maths(luma).ghost());
    }

    @Test
    void theGraphOfTheJpegGridIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(8, map("jpeg-grid", WIDTH, HEIGHT, luma), maths(luma).grid());
    }

    @Test
    void theGraphOfTheColourFilterIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(8, map("cfa", WIDTH, HEIGHT, luma), maths(luma).cfa());
    }

    @Test
    void theGraphOfTheErrorLevelIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        holds(8, map("error-level", WIDTH, HEIGHT, luma), maths(luma).errorLevel());
    }

    @Test
    void aSizeThatIsNoMultipleIsMirroredAndTheMapCropped() throws IOException {
        RawTensor map = map("block-noise", 131, 77, scene(131, 77, 11));

        assertThat(map.shape()).containsExactly(20, 33);
    }

    @Test
    void aSmoothedAreaStandsOut() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        for (int y = 32; y < 64; y++) {
            for (int x = 48; x < 96; x++) {
                luma[y * WIDTH + x] = 100 + 0.2f * x;
            }
        }

        RawTensor map = map("block-noise", WIDTH, HEIGHT, luma);

        assertThat(map.values()[11 * 40 + 18]).isGreaterThan(2f);
        assertThat(map.values()[5 * 40 + 30]).isLessThan(0.6f);
    }

    @Test
    void repeatedNoiseIsSaidToBeRepeated() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT, 11);
        float[] other = scene(WIDTH, HEIGHT, 12);

        float[] fresh = evidence("temporal-noise", luma, other, luma, other, luma);
        float[] repeated = evidence("temporal-noise", luma, luma, luma, luma, other);

        assertThat(fresh[1]).isBetween(0.9f, 1.1f);
        assertThat(repeated[1]).isLessThan(0.3f);
        assertThat(fresh[2]).isEqualTo(1);
        assertThat(repeated[2]).isEqualTo(0);
    }

    private static PlainMaths maths(float[] luma) {
        return new PlainMaths(WIDTH, HEIGHT, luma);
    }

    private static void holds(int cell, RawTensor map, double[] maths) {
        assertThat(map.shape()).containsExactly(HEIGHT / cell, WIDTH / cell);
        for (int i = 0; i < maths.length; i++) {
            assertThat((double) map.values()[i]).isCloseTo(maths[i], Offset.offset(2e-3));
        }
    }

    private RawTensor map(String name, int width, int height, float[]... luma) throws IOException {
        return Objects.requireNonNull(frame(name, width, height, luma).map());
    }

    private float[] evidence(String name, float[]... luma) throws IOException {
        return frame(name, WIDTH, HEIGHT, luma).outputs().stream()
                .filter(output -> output.name().equals("evidence"))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private DetectReply.Frame frame(String name, int width, int height, float[]... luma)
            throws IOException {
        DetectorModel model = bundled.named(name).orElseThrow();
        MapRule rule = Objects.requireNonNull(model.card().map());
        MapAt at = new MapAt("map", 0, rule.step(), 1);
        DetectOrder order = new DetectOrder(Feeds.of(model), null, at, 0, 0);
        List<FramePixels> pictures = new ArrayList<>();
        for (float[] picture : luma) {
            pictures.add(new PictureContext.Grey(pictures.size(), width, height, picture));
        }
        PictureContext context = new PictureContext(model.bytes(), pictures);
        new DetectTask().run(order.encode(), context);
        assertThat(context.replies().getFirst())
                .isEqualTo(new DetectReply.Started("onnxruntime 1.28.0"));
        DetectReply.Frame frame = (DetectReply.Frame) context.replies().get(1);
        assertThat(frame.fault()).isEqualTo(DetectFault.NONE);
        return frame;
    }

    /** Slopes, edges and noise that grows to the right. */
    private static float[] scene(int width, int height, int seed) {
        Random random = new Random(seed);
        float[] luma = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double value = 90 + 0.4 * x + (y / 24 % 2 == 0 ? 30 : 0);
                value += (1.5 + 0.02 * x) * random.nextGaussian();
                luma[y * width + x] = Math.clamp(Math.round(value), 0, 255);
            }
        }
        return luma;
    }
}
