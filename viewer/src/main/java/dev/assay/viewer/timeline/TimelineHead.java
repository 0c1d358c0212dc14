package dev.assay.viewer.timeline;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above the ruler: what is marked, and the two things to do. */
final class TimelineHead extends HBox {
    private final Label marked = new Label();
    private final Button next = new Button("Next over threshold", new KeyCap("N"));
    private final Button fit = new Button("Fit", new IconView(Icon.ZOOM));
    private final Label hidden = new Label("Tracks hidden", new IconView(Icon.EYE_OFF));

    TimelineHead(TimelineView view) {
        getStyleClass().add("timeline-head");
        Label title = new Label("Timeline");
        title.getStyleClass().add("strong");
        title.setMinWidth(USE_PREF_SIZE);
        marked.getStyleClass().add("second");
        hidden.getStyleClass().add("second");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(_ -> view.seekNextOver());
        fit.setOnAction(_ -> view.fit());
        for (Button button : new Button[] {next, fit}) {
            button.getStyleClass().addAll("quiet", "small");
            button.setMinWidth(USE_PREF_SIZE);
        }
        hidden.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, marked, space, hidden, next, fit);
    }

    void show(TimelineModel model) {
        FrameSpan span = model.marked();
        marked.setText(
                span == null
                        ? ""
                        : "In %d · Out %d · %d %s"
                                .formatted(
                                        span.from(),
                                        span.to(),
                                        span.count(),
                                        span.count() == 1 ? "frame" : "frames"));
        show(hidden, model.hidden());
        show(next, !model.hidden() && !model.lanes().isEmpty());
        next.setDisable(model.lanes().stream().noneMatch(lane -> lane instanceof Lane.Measured));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
