package dev.assay.app.ui.shell;

import com.jfoenix.controls.JFXSnackbarLayout;
import dev.assay.app.ui.review.Notice;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Says once what happened, above the foot of the queue; never the only record of it. The look is
 * the snackbar's, the showing is our own: its sliding would move, and closing it early breaks it.
 */
final class Toasts {
    private static final Duration STAYS = Duration.seconds(10);

    private final StackPane place = new StackPane();
    private final PauseTransition stay = new PauseTransition(STAYS);

    Toasts() {
        place.setAlignment(Pos.BOTTOM_LEFT);
        place.setMouseTransparent(true);
        place.getStyleClass().add("toast-place");
        stay.setOnFinished(_ -> place.getChildren().clear());
    }

    /** Lies in a corner of the window, over nothing of the picture, and takes no clicks. */
    StackPane node() {
        return place;
    }

    void say(Notice notice) {
        String words =
                notice.nextStep().isEmpty()
                        ? notice.sentence()
                        : notice.sentence() + " " + notice.nextStep();
        JFXSnackbarLayout layout = new JFXSnackbarLayout(words);
        layout.setMinHeight(Region.USE_PREF_SIZE);
        layout.getStyleClass().add(notice.good() ? "toast-good" : "toast-trouble");
        layout.setAccessibleText(words);
        if (layout.getLeft() instanceof Region inner) {
            inner.setPadding(new Insets(2, 8, 2, 8));
        }
        place.getChildren().setAll(layout);
        wrap(layout);
        stay.playFromStart();
    }

    /** Words that do not fit go on in the next line; the layout by itself would cut them. */
    private static void wrap(JFXSnackbarLayout layout) {
        layout.applyCss();
        if (layout.lookup(".jfx-snackbar-toast") instanceof Label words) {
            words.setMinHeight(words.prefHeight(words.getMaxWidth()));
        }
    }

    void end() {
        stay.stop();
        place.getChildren().clear();
    }
}
