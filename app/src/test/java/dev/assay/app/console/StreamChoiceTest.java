package dev.assay.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.open.Opening;
import dev.assay.model.item.ItemId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A file with two picture streams in the real window: which is shown, and the other to look at. */
class StreamChoiceTest {
    @Test
    void anotherStreamIsShownToLookAtAndJudgedIsTheDefaultOne() throws Exception {
        try (BenchWindow window = new BenchWindow(List.of(clip()))) {
            ItemId item = window.items().getFirst();
            assertThat(window.open(item)).isTrue();
            assertThat(stream(window)).isZero();
            assertThat(Toolkit.get(window.graph().review()::asksFirstJudgement)).isTrue();

            press("Show stream 2");
            BenchWindow.until(() -> opened(window) != null);
            assertThat(stream(window)).isEqualTo(2);
            assertThat(Toolkit.get(window.graph().review()::asksFirstJudgement)).isFalse();
            assertThat(Toolkit.get(() -> window.graph().review().ledger().seenPlain().isEmpty()))
                    .isTrue();

            press("Back to the default stream");
            BenchWindow.until(() -> opened(window) != null);
            assertThat(stream(window)).isZero();
        }
    }

    private static int stream(BenchWindow window) throws Exception {
        return Toolkit.get(() ->
                java.util.Objects.requireNonNull(opened(window)).item().session().info().stream());
    }

    private static Opening.@Nullable Opened opened(BenchWindow window) {
        return window.graph().review().openingProperty().get() instanceof Opening.Opened opened
                ? opened
                : null;
    }

    private static void press(String words) throws Exception {
        Toolkit.run(() ->
                Window.getWindows().stream()
                        .flatMap(w -> w.getScene().getRoot().lookupAll(".button").stream())
                        .filter(node -> node instanceof Button b && words.equals(b.getText()))
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private static Path clip() {
        Path file =
                Path.of(System.getProperty("assay.testdata", "testdata"))
                        .resolve("media/h264_two_video_streams.mkv");
        if (!Files.exists(file)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are required and not there");
            }
            Assumptions.abort("skipped: no test data");
        }
        return file;
    }
}
