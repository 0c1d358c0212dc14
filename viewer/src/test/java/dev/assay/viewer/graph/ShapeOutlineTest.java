package dev.assay.viewer.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.provenance.Verdict;
import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;

class ShapeOutlineTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    @Test
    void theSevenStatesAreToldApartInBlackAndWhite() {
        OnFx.run(() -> {
            Set<String> seen = new HashSet<>();
            for (ProvenanceState state : ProvenanceState.values()) {
                assertThat(seen.add(blackAndWhite(state))).as(state.word()).isTrue();
            }
        });
    }

    @Test
    void everyStateHasItsOwnIconAndWord() {
        assertThat(Arrays.stream(ProvenanceState.values()).map(ProvenanceState::icon))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(ProvenanceState.values()).map(ProvenanceState::word))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void everyStateHasItsOwnColourInEveryTheme() {
        OnFx.run(() -> {
            for (Theme theme : Theme.values()) {
                assertThat(Arrays.stream(ProvenanceState.values()).map(s -> ink(s, theme)))
                        .as(theme.title())
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void everyStateHasItsOwnPhrase() {
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProvenanceState.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::sentence)).doesNotHaveDuplicates();
    }

    private static Paint ink(ProvenanceState state, Theme theme) {
        ProvenanceShape shape = new ProvenanceShape(state);
        Scene scene = new Scene(new StackPane(shape), WIDTH, HEIGHT);
        new Look(theme, 100).applyTo(scene);
        shape.getParent().applyCss();
        return ((Shape) shape.lookup(".shape-line")).getStroke();
    }

    private static String blackAndWhite(ProvenanceState state) {
        ProvenanceShape shape = new ProvenanceShape(state);
        Scene scene = new Scene(new StackPane(shape), WIDTH, HEIGHT);
        new Look(Theme.HIGH_CONTRAST, 100).applyTo(scene);
        shape.getParent().applyCss();
        shape.getParent().layout();
        PixelReader reader = scene.snapshot(null).getPixelReader();
        StringBuilder bits = new StringBuilder();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                bits.append(reader.getColor(x, y).getBrightness() > 0.45 ? '#' : '.');
            }
        }
        return bits.toString();
    }
}
