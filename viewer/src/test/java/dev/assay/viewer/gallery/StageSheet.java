package dev.assay.viewer.gallery;

import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapScale;
import dev.assay.viewer.frame.FrameLegend;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.overlay.HeatLegend;
import dev.assay.viewer.overlay.HeatStyle;
import dev.assay.viewer.overlay.HeatmapOverlay;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.timeline.FrameSpan;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.NoteMark;
import dev.assay.viewer.timeline.ScoreTrack;
import dev.assay.viewer.timeline.SeenSpan;
import dev.assay.viewer.timeline.Sound;
import dev.assay.viewer.timeline.TimelineModel;
import dev.assay.viewer.timeline.TimelineView;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Picture, legend and timeline as in the main screen. */
final class StageSheet {
    private static final int FRAMES = 432;

    private StageSheet() {}

    static Parent of(Look look) {
        return sheet(look, lanes(), true);
    }

    static Parent blind(Look look) {
        return sheet(look, List.of(new Lane.Hidden(5)), false);
    }

    private static Parent sheet(Look look, List<Lane> lanes, boolean map) {
        FrameView stage = new FrameView();
        stage.setPrefSize(look.px(768), look.px(432));
        Heatmap heat = map();
        if (map) {
            stage.overlays().add(new HeatmapOverlay(heat, HeatStyle.PLAIN, look.percent()));
        }
        stage.show(picture());
        HeatLegend legend = new HeatLegend();
        legend.lookProperty().set(look);
        if (map) {
            legend.scaleProperty().set(heat.scale());
        }
        HBox top = new HBox(look.px(8), stage, legend);
        HBox.setHgrow(stage, Priority.ALWAYS);
        top.getStyleClass().add("stage");
        top.setStyle("-fx-padding: 8px 16px 0 16px;");
        FrameLegend line = new FrameLegend(stage);
        line.mapProperty().set(map ? "map 0.94 (max 0.95)" : "");
        line.noteProperty()
                .set(
                        map
                                ? "Scale fixed for the clip · 60 × 34 cells"
                                : "Picture as decoded · no overlay, no filter");
        line.endProperty().set(map ? "likelihood, not amount" : "100 % = 1920 px · shown 40 %");
        TimelineView timeline = new TimelineView();
        timeline.lookProperty().set(look);
        timeline.modelProperty().set(model(lanes));
        timeline.positionProperty().set(212);
        stage.viewProperty()
                .subscribe(place -> {
                    if (place != null) {
                        stage.fireEvent(move(stage.getWidth() * 0.54, stage.getHeight() * 0.55));
                    }
                });
        return new VBox(top, line, timeline);
    }

    private static MouseEvent move(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                y,
                x,
                y,
                javafx.scene.input.MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static TimelineModel model(List<Lane> lanes) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < FRAMES; i += 40) {
            keys.add(i);
        }
        List<Float> levels = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            levels.add(0.2f + 0.7f * random.nextFloat());
        }
        return TimelineModel.of(FRAMES, keys)
                .withMarked(new FrameSpan(133, 251))
                .withLanes(lanes)
                .withSound(new Sound.Levels(levels))
                .withNotes(
                        List.of(
                                new NoteMark(new FrameSpan(133, 251), "Seam at jaw line"),
                                new NoteMark(new FrameSpan(318, 352), "Mouth")))
                .withSeen(
                        List.of(
                                new SeenSpan(new FrameSpan(0, 60), false),
                                new SeenSpan(new FrameSpan(61, 128), true),
                                new SeenSpan(new FrameSpan(129, 270), false)));
    }

    private static List<Lane> lanes() {
        return List.of(
                new Lane.Scores(
                        "Face swap", "MesoInception4", track(1, 0.86, 0.5, 0, 34), "no face"),
                new Lane.Scores(
                        "Temporal noise",
                        "residual, 5 frames",
                        track(2, 0.72, 0.6, 300, 315),
                        "skipped"),
                new Lane.Scores("High frequency", "band ratio", track(3, 0.5, 0.55, 0, 0), ""),
                new Lane.Scores(
                        "Noise level of every block", "per block", track(4, 0.22, 0.5, 0, 0), ""),
                new Lane.NotApplicable(
                        "JPEG ghost",
                        "not applicable",
                        "source is H.264, this reads JPEG quantisation only"));
    }

    private static ScoreTrack track(
            int seed, double top, double threshold, int gapFrom, int gapTo) {
        Random random = new Random(seed);
        float[] scores = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            double hill =
                    1 / (1 + Math.exp(-(i - 130) / 6.0)) - 1 / (1 + Math.exp(-(i - 252) / 6.0));
            scores[i] =
                    (float)
                            Math.clamp(
                                    0.15 + (top - 0.15) * hill + 0.05 * random.nextGaussian() * 0.6,
                                    0,
                                    1);
            if (i >= gapFrom && i < gapTo) {
                scores[i] = Float.NaN;
            }
        }
        return new ScoreTrack(scores, threshold, 0, 1);
    }

    private static Heatmap map() {
        int w = 60;
        int h = 34;
        float[] values = new float[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = (x - 32) / 6.0;
                double dy = (y - 18) / 6.0;
                double skew = dx + dy * 0.5;
                values[y * w + x] = (float) (0.97 * Math.exp(-(skew * skew + dy * dy * 0.8) / 1.6));
                if (x > 54 && y < 5) {
                    values[y * w + x] = Float.NaN;
                }
            }
        }
        return new Heatmap(
                w, h, values, new MapGrid(0, 0, 16, 16), new MapScale(0, 1, 0.5, "likelihood"));
    }

    private static PixelFrame picture() {
        int w = 960;
        int h = 540;
        ByteBuffer bgra = ByteBuffer.allocate(w * h * 4);
        Random random = new Random(3);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = (x - 500) / 120.0;
                double dy = (y - 230) / 170.0;
                double r = dx * dx + dy * dy;
                double light = r < 1 ? 120 + 90 * Math.sqrt(1 - r) - 60 * dx : 70 + 30.0 * y / h;
                int noise = random.nextInt(9);
                int v = (int) Math.clamp(light, 0, 245) + noise;
                bgra.put((byte) (v * (r < 1 ? 0.75 : 1)));
                bgra.put((byte) (v * (r < 1 ? 0.88 : 0.97)));
                bgra.put((byte) v);
                bgra.put((byte) 255);
            }
        }
        return new PixelFrame(212, w, h, bgra.flip(), 0, 1);
    }
}
