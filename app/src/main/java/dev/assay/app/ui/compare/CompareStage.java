package dev.assay.app.ui.compare;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.fx.Subscriptions;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.effect.Effect;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The reference on the stage: beside the picture, or over it in turns or as a difference. Zoom and
 * place are those of the picture, whichever of the two is moved.
 */
public final class CompareStage implements View {
    private final CompareViewModel model;
    private final FrameView picture;
    private final ObservableValue<@Nullable Effect> veil;
    private final Subscriptions bag = new Subscriptions();
    private final FrameView reference = new FrameView();
    private final FrameView over = new FrameView();
    private final Label tag = Words.whole("", "stage-tag");
    private final StackPane beside = new StackPane(reference, tag);
    private final Timeline blink;
    private boolean following;

    /**
     * @param picture the frame view that shows the frame under review
     * @param veil what veils a picture now; the reference is never shown with less
     */
    public CompareStage(
            CompareViewModel model, FrameView picture, ObservableValue<@Nullable Effect> veil) {
        this.model = model;
        this.picture = picture;
        this.veil = veil;
        StackPane.setAlignment(tag, Pos.TOP_LEFT);
        HBox.setHgrow(beside, Priority.ALWAYS);
        beside.managedProperty().bind(beside.visibleProperty());
        beside.getStyleClass().add("compare-beside");
        beside.setPrefWidth(0);
        reference.setAccessibleText("Reference picture");
        over.setMouseTransparent(true);
        over.setVisible(false);
        blink =
                new Timeline(
                        new KeyFrame(
                                Duration.millis(500), _ -> over.setVisible(!over.isVisible())));
        blink.setCycleCount(Animation.INDEFINITE);
    }

    /** Stands beside the picture. */
    @Override
    public StackPane node() {
        return beside;
    }

    /** Lies over the picture and takes no clicks. */
    public FrameView over() {
        return over;
    }

    @Override
    public void attach() {
        bag.follow(model.onProperty(), _ -> show());
        bag.follow(model.modeProperty(), _ -> show());
        bag.follow(model.referenceProperty(), _ -> show());
        bag.follow(model.differenceProperty(), _ -> show());
        bag.follow(veil, _ -> veil());
        bag.listen(picture.viewProperty(), (_, _, where) -> follow(where, reference));
        bag.listen(
                reference.widthProperty(),
                (_, _, _) -> follow(picture.viewProperty().get(), reference));
        bag.listen(picture.viewProperty(), (_, _, where) -> follow(where, over));
        bag.listen(
                reference.viewProperty(),
                (_, _, where) -> {
                    // moved by hand, not by the layout
                    if (reference.isHover()) {
                        follow(where, picture);
                    }
                });
    }

    @Override
    public void detach() {
        blink.stop();
        bag.release();
    }

    private void show() {
        boolean on = model.onProperty().get();
        CompareMode mode = model.modeProperty().get();
        Optional<Reference> held = model.referenceProperty().get();
        boolean besides = on && mode == CompareMode.BESIDE && held.isPresent();
        beside.setVisible(besides);
        tag.setText(held.map(Reference::words).orElse(""));
        put(reference, besides ? held.map(Reference::frame) : Optional.empty());
        Optional<PixelFrame> above =
                !on
                        ? Optional.empty()
                        : mode == CompareMode.BLINK
                                ? held.map(Reference::frame)
                                : model.differenceProperty().get();
        put(over, above);
        if (on && mode == CompareMode.BLINK && above.isPresent()) {
            over.setVisible(true);
            blink.playFromStart();
        } else {
            blink.stop();
            over.setVisible(above.isPresent());
        }
        follow(picture.viewProperty().get(), reference);
        follow(picture.viewProperty().get(), over);
    }

    private static void put(FrameView view, Optional<PixelFrame> frame) {
        if (frame.isPresent()) {
            view.show(frame.get());
        } else {
            view.clear();
        }
    }

    private void veil() {
        reference.filterProperty().set(veil.getValue());
        over.filterProperty().set(veil.getValue());
    }

    /** One follows the other and is not followed back by it. */
    private void follow(@Nullable ViewTransform where, FrameView view) {
        if (where != null && !following) {
            following = true;
            try {
                view.placeLike(where);
            } finally {
                following = false;
            }
        }
    }
}
