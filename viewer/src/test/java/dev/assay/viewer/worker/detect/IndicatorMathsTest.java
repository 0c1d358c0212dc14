package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.PictureFeed;
import dev.assay.viewer.wire.detect.RawTensor;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IndicatorMathsTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 96;

    private final BundledDetectors bundled = new BundledDetectors();

    @Test
    void theGraphOfBlockNoiseIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT);

        holds(map("block-noise", WIDTH, HEIGHT, luma), maths(luma).noise());
    }

    @Test
    void theGraphOfHighFrequencyIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT);

        holds(map("high-frequency", WIDTH, HEIGHT, luma), maths(luma).highFrequency());
    }

    @Test
    void theGraphOfJpegGhostsIsItsMaths() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT);

        holds(map("jpeg-ghost", WIDTH, HEIGHT, luma), maths(luma).ghost());
    }

    @Test
    void aSizeThatIsNoMultipleIsMirroredAndTheMapCropped() throws IOException {
        RawTensor map = map("block-noise", 131, 77, scene(131, 77));

        assertThat(map.shape()).containsExactly(10, 17);
    }

    @Test
    void aSmoothedAreaStandsOut() throws IOException {
        float[] luma = scene(WIDTH, HEIGHT);
        for (int y = 32; y < 64; y++) {
            for (int x = 48; x < 96; x++) {
                luma[y * WIDTH + x] = 100 + 0.2f * x;
            }
        }
        RawTensor map = map("block-noise", WIDTH, HEIGHT, luma);

        assertThat(map.values()[5 * 20 + 8]).isGreaterThan(2f);
        assertThat(map.values()[38]).isLessThan(0.6f);
    }

    private static PlainMaths maths(float[] luma) {
        return new PlainMaths(WIDTH, HEIGHT, luma);
    }

    private static void holds(RawTensor map, double[] maths) {
        assertThat(map.shape()).containsExactly(HEIGHT / 8, WIDTH / 8);
        for (int i = 0; i < maths.length; i++) {
            assertThat((double) map.values()[i]).isCloseTo(maths[i], Offset.offset(2e-3));
        }
    }

    private RawTensor map(String name, int width, int height, float[] luma) throws IOException {
        DetectorModel model = bundled.named(name).orElseThrow();
        PictureFeed feed =
                new PictureFeed(
                        "luma",
                        false,
                        Feed.F32,
                        PictureFeed.LUMA,
                        1,
                        List.of(0.0),
                        List.of(1.0),
                        0,
                        0,
                        PictureFeed.NONE,
                        16,
                        1);
        DetectOrder order = new DetectOrder(feed, null, new MapAt("map", 0, 8, 1), 0, 9);
        PictureContext context =
                new PictureContext(
                        model.bytes(), List.of(new PictureContext.Grey(0, width, height, luma)));

        new DetectTask().run(order.encode(), context);

        assertThat(context.replies().getFirst())
                .isEqualTo(new DetectReply.Started("onnxruntime 1.28.0"));
        DetectReply.Frame frame = (DetectReply.Frame) context.replies().get(1);
        assertThat(frame.fault()).isEqualTo(DetectFault.NONE);
        return Objects.requireNonNull(frame.map());
    }

    /** Slopes, edges and noise that grows to the right. */
    private static float[] scene(int width, int height) {
        Random random = new Random(11);
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
