package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.Finder;
import dev.assay.viewer.wire.detect.DetectOrder.Looking;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.FacesAt;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A finder that sees known faces and a model that says how red, green and blue its crop is. */
class FaceCropTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;

    /** Pixels 50 to 70 across and 40 to 60 down; 160 to 200 and 20 to 60; one that is unsure. */
    private static final float[] BOXES = {
        0.25f, 0.4f, 0.35f, 0.6f, 0.8f, 0.2f, 1, 0.6f, 0, 0, 0.1f, 0.1f
    };

    @Test
    void eachFaceIsCroppedByTheFactorAndTheMostSuspiciousCounts() throws IOException {
        DetectReply.Frame plain = run(1, false, 0.9f, 0.8f, 0.1f);

        float[] faces = Objects.requireNonNull(plain.faces()).values();
        assertThat(plain.faces().shape()).containsExactly(2, 5);
        assertThat(faces[0]).isCloseTo(50, within(0.01f));
        assertThat(faces[3]).isCloseTo(20, within(0.01f));
        // red rises by one a pixel: its mean is the middle of the crop
        assertThat(faces[4] * 255).isCloseTo(60, within(1f));
        assertThat(faces[9] * 255).isCloseTo(179.5f, within(1f));
        assertThat(plain.score() * 255).isCloseTo(179.5, within(1.0));
        assertThat(run(1, true, 0.9f, 0.8f, 0.1f).score() * 255).isCloseTo(60, within(1.0));
    }

    @Test
    void aLargerFactorStaysInsideThePicture() throws IOException {
        float[] faces = Objects.requireNonNull(run(4, false, 0.9f, 0.8f, 0.1f).faces()).values();

        assertThat(faces[4] * 255).isCloseTo(60, within(1f));
        // no taller than the picture, so 99 of 40 pixels wide, and moved in from the right
        assertThat(faces[9] * 255).isCloseTo(199 - 99 / 2f, within(1.5f));
    }

    @Test
    void aFrameWithoutAFaceHasNoSubject() throws IOException {
        assertThat(run(1, false, 0.1f, 0.2f, 0.1f).fault()).isEqualTo(DetectFault.NO_FACE);
    }

    private static DetectReply.Frame run(double factor, boolean low, float... sureness)
            throws IOException {
        float[] planes = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            planes[i] = i % WIDTH;
        }
        FacesAt at = new FacesAt(List.of(), "scores", "", "boxes", 0, 0.5, 0.4);
        Finder finder = new Finder(feed(32, PictureFeed.WHOLE, 1), at);
        DetectOrder order =
                new DetectOrder(
                        feed(24, PictureFeed.FACE, factor),
                        new ScoreAt("mean", List.of(0, 0), ScoreAt.PLAIN),
                        null,
                        0,
                        0,
                        null,
                        new Looking(null, finder, low));
        PictureContext context =
                new PictureContext(
                        List.of(SmallModels.meanColour(24), SmallModels.faces(BOXES, sureness)),
                        List.of(new PictureContext.Colours(WIDTH, HEIGHT, planes)));
        new DetectTask().run(order.encode(), context);
        return (DetectReply.Frame) context.replies().getLast();
    }

    private static PictureFeed feed(int side, int crop, double factor) {
        return Feeds.colours("input", side, side, PictureFeed.AREA, crop, factor);
    }
}
