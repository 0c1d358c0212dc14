package dev.assay.viewer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.fx.OnFx;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import dev.assay.viewer.theme.Token;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class TimelineViewTest {
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void asksForTheFrameUnderThePointerAndNeverMovesByItself() {
        OnFx.run(() -> {
            TimelineView view = shown(TimelineModelTest.clip());
            view.lookupAll(".timeline-body").forEach(body -> body.fireEvent(press(184 + 325)));
            assertThat(asked).containsExactly(5);
            assertThat(view.positionProperty().get()).isZero();
        });
    }

    @Test
    void stepsByKeyAndHoldsWithinTheClip() {
        OnFx.run(() -> {
            TimelineView view = shown(TimelineModelTest.clip());
            for (KeyCode code :
                    List.of(
                            KeyCode.RIGHT,
                            KeyCode.LEFT,
                            KeyCode.PAGE_DOWN,
                            KeyCode.END,
                            KeyCode.N,
                            KeyCode.A)) {
                view.fireEvent(key(code));
            }
            assertThat(asked).containsExactly(1, 0, 4, 9, 2);
        });
    }

    @Test
    void saysWhatLiesUnderAPoint() {
        OnFx.run(() -> {
            TimelineView view = shown(TimelineModelTest.clip());
            assertThat(view.hitAt(x(3), 32 + 24 + 20))
                    .extracting(TimelineHit::words)
                    .isEqualTo("Frame 3, Noise 0.70, over 0.50");
            assertThat(view.hitAt(x(1), 32 + 24 + 20))
                    .extracting(TimelineHit::words)
                    .isEqualTo("Frame 1, Noise no face");
            assertThat(view.hitAt(x(2), 32 + 24 + 80 + 28 + 10))
                    .extracting(TimelineHit::note)
                    .isEqualTo(new NoteMark(new FrameSpan(2, 3), "seam"));
            assertThat(view.hitAt(20, 80)).isNull();
        });
    }

    @Test
    void namesEveryDetectorThatCannotSpeakWhenAskedOrSpoken() {
        OnFx.run(() -> {
            Lane.Silent silent =
                    new Lane.Silent(
                            List.of(
                                    new Lane.NotApplicable("Ghost", "", "source is H.264"),
                                    new Lane.NotApplicable("Splice", "", "no faces")));
            TimelineView view = shown(TimelineModelTest.clip().withLanes(List.of(silent)));
            String all = "Ghost, not applicable: source is H.264\nSplice, not applicable: no faces";
            assertThat(view.hitAt(x(3), 32 + 24 + 20))
                    .extracting(TimelineHit::words)
                    .isEqualTo(all);
            assertThat(view.getAccessibleHelp()).isEqualTo(all);
        });
    }

    @Test
    void fillsOnlyWhatIsOverTheThreshold() {
        OnFx.run(() -> {
            TimelineView view = shown(TimelineModelTest.clip());
            PixelReader seen = view.getScene().snapshot(null).getPixelReader();
            Color ground = Theme.DARK.color(Token.BG1);
            int row = 32 + 24;
            // frame 3 scores 0.7: between its score and the threshold lies the fill
            assertThat(seen.getColor(x(3), row + 17)).isNotEqualTo(ground);
            assertThat(seen.getColor(x(3), row + 17).getRed())
                    .isGreaterThan(seen.getColor(x(3), row + 17).getBlue() + 0.1);
            // frame 4 scores 0.2: nothing between score and threshold, and none below
            assertThat(seen.getColor(x(4) + 20, row + 24)).isEqualTo(ground);
        });
    }

    @Test
    void aHiddenTrackLooksTheSameWhateverTheScoresWere() {
        OnFx.run(() -> {
            TimelineModel one = TimelineModelTest.clip().withLanes(List.of(new Lane.Hidden(2)));
            TimelineModel other =
                    TimelineModel.of(10, one.keyFrames())
                            .withLanes(List.of(new Lane.Hidden(2)))
                            .withNotes(one.notes())
                            .withSeen(one.seen());
            PixelReader a = shown(one).getScene().snapshot(null).getPixelReader();
            PixelReader b = shown(other).getScene().snapshot(null).getPixelReader();
            for (int y = 0; y < 240; y++) {
                for (int x = 0; x < 850; x++) {
                    assertThat(a.getArgb(x, y)).isEqualTo(b.getArgb(x, y));
                }
            }
        });
    }

    @Test
    void speaksItsPositionToAssistiveTools() {
        OnFx.run(() -> {
            TimelineView view = shown(TimelineModelTest.clip());
            view.positionProperty().set(7);
            assertThat(view.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(7.0);
            assertThat(view.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)).isEqualTo(9.0);
            assertThat(view.getAccessibleText()).isEqualTo("Timeline, frame 7 of 9");
        });
    }

    private static int x(int frame) {
        return (int) (184 + 65 * (frame + 0.5));
    }

    private TimelineView shown(TimelineModel model) {
        TimelineView view = new TimelineView();
        Scene scene = new Scene(view, 184 + 650 + 16, 260);
        Look.PLAIN.applyTo(scene);
        view.modelProperty().set(model);
        view.setOnSeek(asked::add);
        view.applyCss();
        view.resize(850, 260);
        view.layout();
        return view;
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static MouseEvent press(double x) {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                x,
                60,
                x,
                60,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
