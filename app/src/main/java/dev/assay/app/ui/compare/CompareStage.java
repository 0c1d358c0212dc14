package dev.assay.app.ui.compare;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.overlay.Swipe;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Swipe over = new Swipe();
    private final Label tag = Words.whole("", "stage-tag");
    private final Label own = Words.whole("", "stage-tag");
    private final StackPane beside = new StackPane(reference, tag);
    private final Timeline blink;
    private final Supplier<String> rendering;
    private boolean following;

    /**
     * @param picture the frame view that shows the frame under review
     * @param veil what veils a picture now; the reference is never shown with less
     * @param rendering what lies over the picture now, in words; empty for nothing
     */
    public CompareStage(
            CompareViewModel model,
            FrameView picture,
            ObservableValue<@Nullable Effect> veil,
            Supplier<String> rendering) {
        this.rendering = rendering;
        this.model = model;
        this.picture = picture;
        this.veil = veil;
        StackPane.setAlignment(tag, Pos.TOP_LEFT);
        StackPane.setAlignment(own, Pos.TOP_LEFT);
        own.setMouseTransparent(true);
        own.visibleProperty().bind(beside.visibleProperty());
        HBox.setHgrow(beside, Priority.ALWAYS);
        beside.managedProperty().bind(beside.visibleProperty());
        beside.getStyleClass().add("compare-beside");
        beside.setPrefWidth(0);
        reference.setAccessibleText("Reference picture");
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

    /** Lies over the picture; only its divider takes the pointer. */
    public Swipe over() {
        return over;
    }

    /** Lies over the picture and says what it is while the reference stands beside it. */
    public Label own() {
        return own;
    }

    @Override
    public void attach() {
        bag.follow(model.onProperty(), _ -> show());
        bag.follow(model.modeProperty(), _ -> show());
        bag.follow(model.heldProperty(), _ -> show());
        bag.follow(model.differenceProperty(), _ -> show());
        bag.follow(model.fastProperty(), fast -> blink.setRate(fast ? 2 : 1));
        over.positionProperty().bindBidirectional(model.dividerProperty());
        bag.add(() -> over.positionProperty().unbindBidirectional(model.dividerProperty()));
        bag.listen(over.positionProperty(), (_, _, _) -> cover());
        bag.listen(
                over.widthProperty(),
                (_, _, _) -> follow(picture.viewProperty().get(), over.over()));
        bag.follow(veil, _ -> veil());
        bag.listen(picture.viewProperty(), (_, _, where) -> follow(where, reference));
        bag.listen(
                reference.widthProperty(),
                (_, _, _) -> follow(picture.viewProperty().get(), reference));
        bag.listen(picture.viewProperty(), (_, _, where) -> follow(where, over.over()));
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

    /** Says anew what lies over the picture. */
    public void sayRendering() {
        show();
    }

    private void show() {
        boolean on = model.onProperty().get();
        CompareMode mode = model.modeProperty().get();
        Optional<CompareViewModel.Held> held = on ? model.heldProperty().get() : Optional.empty();
        Optional<CompareViewModel.Held> aside = held.filter(_ -> mode == CompareMode.BESIDE);
        beside.setVisible(aside.isPresent());
        tag.setText(aside.map(CompareViewModel.Held::words).orElse(""));
        own.setText(below());
        put(reference, aside.map(CompareViewModel.Held::frame));
        Optional<CompareViewModel.Held> above =
                switch (mode) {
                    case BESIDE, ALL -> Optional.empty();
                    case SWIPE, BLINK -> held;
                    case DIFFERENCE ->
                            model.differenceProperty()
                                    .get()
                                    .map(found ->
                                            new CompareViewModel.Held(
                                                    found, model.noteProperty().get()));
                };
        over.dividedProperty().set(mode == CompareMode.SWIPE);
        over.say(above.map(CompareViewModel.Held::words).orElse(""), below());
        put(over.over(), above.map(CompareViewModel.Held::frame));
        over.setVisible(above.isPresent());
        if (mode == CompareMode.BLINK && above.isPresent()) {
            blink.playFromStart();
        } else {
            blink.stop();
        }
        follow(picture.viewProperty().get(), reference);
        follow(picture.viewProperty().get(), over.over());
        cover();
    }

    /** What is seen right of the divider, or left of the reference. */
    private String below() {
        PixelFrame shown = picture.frameProperty().get();
        String frame = shown == null ? "" : "Frame " + shown.index();
        return rendering.get().isEmpty() ? frame : frame + ": " + rendering.get();
    }

    private void cover() {
        boolean swiping = over.isVisible() && over.dividedProperty().get();
        picture.coveredProperty().set(swiping ? over.cut() : 0);
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
        over.over().filterProperty().set(veil.getValue());
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
