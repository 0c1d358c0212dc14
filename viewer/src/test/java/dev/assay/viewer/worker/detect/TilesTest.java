package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model that looks at each pixel by itself says the same of tiles as of the whole frame. */
class TilesTest {
    private static final int TILE = 16;
    private static final float[] WEIGHTS = {1, -0.5f, 0.25f};

    @ParameterizedTest
    @CsvSource({"16,16", "64,48", "61,47", "17,16", "16,17", "15,9", "1,40", "129,3"})
    void theTilesPutTogetherAreTheWholeFrame(int width, int height) throws IOException {
        float[] planes = noise(width, height);

        DetectReply.Frame frame = tiles(planes, width, height, 1);

        assertThat(frame.fault()).isEqualTo(DetectFault.NONE);
        assertThat(Objects.requireNonNull(frame.map()).shape()).containsExactly(height, width);
        int size = width * height;
        for (int i = 0; i < size; i++) {
            float alone =
                    (planes[i] - 0.5f * planes[size + i] + 0.25f * planes[2 * size + i]) / 255;
            assertThat(frame.map().values()[i])
                    .as("pixel %d, %d", i % width, i / width)
                    .isCloseTo(alone, within(1e-6f));
        }
    }

    @ParameterizedTest
    @CsvSource({"64,48", "61,47", "33,18"})
    void aSlopeHasNoSeamWhereTilesMeet(int width, int height) throws IOException {
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            planes[i] = 255f * (i % width) / width;
        }

        DetectReply.Frame frame = tiles(planes, width, height, 4);

        int columns = (width + 3) / 4;
        float[] cells = Objects.requireNonNull(frame.map()).values();
        assertThat(cells).hasSize(columns * ((height + 3) / 4));
        for (int i = 0; i < cells.length; i++) {
            int from = 4 * (i % columns);
            int to = Math.min(from + 4, width) - 1;
            assertThat(cells[i])
                    .as("cell %d", i)
                    .isBetween((float) from / width - 1e-6f, (float) to / width + 1e-6f);
        }
    }

    @Test
    void moreTilesThanAFrameMayHaveAreRefused() throws IOException {
        int width = 14 * 1100;

        assertThat(tiles(new float[3 * width], width, 1, 1).fault())
                .isEqualTo(DetectFault.TOO_LARGE);
    }

    private static DetectReply.Frame tiles(float[] planes, int width, int height, int pool)
            throws IOException {
        PictureFeed feed =
                Feeds.colours("input", TILE, TILE, PictureFeed.NONE, PictureFeed.TILES, 1);
        PictureContext context =
                new PictureContext(
                        SmallModels.pixelwise(WEIGHTS, TILE, TILE),
                        List.of(new PictureContext.Colours(width, height, planes)));
        MapAt map = new MapAt("map", 0, 1, pool);
        new DetectTask().run(new DetectOrder(feed, null, map, 0, 0).encode(), context);
        return (DetectReply.Frame) context.replies().getLast();
    }

    private static float[] noise(int width, int height) {
        Random random = new Random(5);
        float[] planes = new float[3 * width * height];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = random.nextInt(256);
        }
        return planes;
    }
}
