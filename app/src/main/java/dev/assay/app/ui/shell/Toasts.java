package dev.assay.app.ui.shell;

import com.jfoenix.controls.JFXSnackbar;
import com.jfoenix.controls.JFXSnackbarLayout;

import dev.assay.app.ui.review.Notice;

import javafx.scene.layout.Pane;
import javafx.util.Duration;

/** Says once what happened, at the foot of the window; never the only record of it. */
final class Toasts {
    private static final Duration STAYS = Duration.seconds(10);

    private final JFXSnackbar bar;

    Toasts(Pane over) {
        bar = new JFXSnackbar(over);
    }

    void say(Notice notice) {
        String words =
                notice.nextStep().isEmpty()
                        ? notice.sentence()
                        : notice.sentence() + " " + notice.nextStep();
        JFXSnackbarLayout layout = new JFXSnackbarLayout(words);
        if (!notice.good()) {
            layout.getStyleClass().add("toast-trouble");
        }
        bar.close();
        bar.fireEvent(new JFXSnackbar.SnackbarEvent(layout, STAYS));
    }
}
