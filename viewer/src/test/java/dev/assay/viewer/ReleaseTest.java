package dev.assay.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.frame.FrameLegend;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.Pictures;
import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.overlay.HeatLegend;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.timeline.TimelineView;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** A screen that is gone holds nothing and is held by nothing. */
class ReleaseTest {
    @Test
    void openedAndClosedFiftyTimesNothingIsLeft() {
        List<WeakReference<Node>> made = new ArrayList<>();
        OnFx.run(() -> {
            Scene scene = new Scene(new VBox(), 800, 600);
            Look.PLAIN.applyTo(scene);
            for (int i = 0; i < 50; i++) {
                VBox screen = screen();
                screen.getChildren().forEach(node -> made.add(new WeakReference<>(node)));
                scene.setRoot(screen);
                screen.applyCss();
                screen.layout();
            }
            scene.setRoot(new VBox());
        });
        for (int tries = 0; tries < 20 && alive(made) > 0; tries++) {
            System.gc();
            OnFx.run(() -> {});
        }
        // the toolkit itself may hold the last screen until its next pulse
        assertThat(alive(made)).isLessThanOrEqualTo(4);
    }

    private static VBox screen() {
        FrameView stage = new FrameView();
        stage.show(Pictures.ramp(16, 16));
        stage.setPrefHeight(200);
        return new VBox(stage, new FrameLegend(stage), new HeatLegend(), new TimelineView());
    }

    private static long alive(List<WeakReference<Node>> made) {
        return made.stream().filter(node -> node.get() != null).count();
    }
}
