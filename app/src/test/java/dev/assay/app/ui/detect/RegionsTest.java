package dev.assay.app.ui.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {
    private static Heatmap map(int width, float... values) {
        return new Heatmap(
                width,
                values.length / width,
                values,
                new MapGrid(0, 0, 8, 8),
                new MapScale(0, 1, 0.5, "p"));
    }

    @Test
    void neighboursAreOneRegionAndTheStrongestIsFirst() {
        List<Region> found =
                Regions.of(
                        map(
                                6, 0.6f, 0.6f, 0, 0, 0, 0, //
                                0, 0.6f, 0, 0, 0, 0, //
                                0, 0, 0, 0, 0.9f, 0.7f));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().number()).isEqualTo(1);
        assertThat(found.getFirst().where()).isEqualTo("lower right");
        assertThat(found.getFirst().cells()).isEqualTo(2);
        assertThat(found.getFirst().x()).isEqualTo(36);
        assertThat(found.get(1).cells()).isEqualTo(3);
        assertThat(found.get(1).where()).isEqualTo("upper left");
    }

    @Test
    void noDataIsNoRegion() {
        assertThat(Regions.of(map(2, Float.NaN, 0.4f, Float.NaN, 0.49f))).isEmpty();
    }

    @Test
    void onlyTheStrongestAreListed() {
        float[] board = new float[40 * 40];
        for (int i = 0; i < board.length; i++) {
            board[i] = (i % 40 + i / 40) % 2 == 0 ? 0.8f : 0;
        }
        assertThat(Regions.of(map(40, board))).hasSize(Regions.MOST);
    }
}
