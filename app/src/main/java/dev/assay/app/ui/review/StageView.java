package dev.assay.app.ui.review;

import dev.assay.app.ui.compare.CompareMode;
import dev.assay.app.ui.compare.CompareStage;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.detect.Region;
import dev.assay.app.ui.multiples.MultiplesView;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.model.detection.Heatmap;
import dev.assay.viewer.frame.FrameLegend;
import dev.assay.viewer.frame.FrameOverlay;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.frame.ViewTransform;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.media.BrokenFrame;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.StoppedWorker;
import dev.assay.viewer.overlay.ColorScale;
import dev.assay.viewer.overlay.HeatLegend;
import dev.assay.viewer.overlay.HeatStyle;
import dev.assay.viewer.overlay.HeatmapOverlay;
import dev.assay.viewer.overlay.RegionMark;
import dev.assay.viewer.sound.SoundView;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import dev.assay.viewer.wellbeing.Filters;
import dev.assay.viewer.wellbeing.OverlayOptions;
import dev.assay.viewer.wire.SoundColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.effect.Effect;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The picture with its map, its legend and the line of numbers below. */
final class StageView implements View {
    private static final double TAG = 8;

    private final ItemScreens screens;
    private final ReviewViewModel model;
    private final ObservableValue<Look> look;
    private final Subscriptions bag = new Subscriptions();
    private final FrameView picture = new FrameView();
    private final HeatLegend scale = new HeatLegend();
    private final FrameLegend legend = new FrameLegend(picture);
    private final SoundView sound;
    private final CompareStage compare;
    private final ObjectProperty<@Nullable Effect> referenceVeil =
            new SimpleObjectProperty<>(this, "referenceVeil");
    private final StackPane over = new StackPane();
    private final Label reacted = Words.wrapped("", "stage-tag");
    private final HBox middle;
    private final MultiplesView multiples;
    private final BorderPane root = new BorderPane();

    StageView(ReviewViewModel model, ObservableValue<Look> look) {
        this.model = model;
        this.screens = model.screens();
        this.look = look;
        sound = new SoundView(look.getValue());
        root.getStyleClass().add("stage-pane");
        over.getChildren().add(picture);
        HBox.setHgrow(over, Priority.ALWAYS);
        over.setMinWidth(0);
        over.setPrefWidth(0);
        compare = new CompareStage(screens.compare(), picture, referenceVeil, this::rendering);
        reacted.setMouseTransparent(true);
        reacted.setManaged(false);
        over.getChildren().addAll(compare.over(), compare.own(), reacted);
        multiples = new MultiplesView(screens.multiples(), look, this::openLarge);
        middle = new HBox(over, compare.node(), scale);
        middle.getStyleClass().add("stage-middle");
        root.setCenter(middle);
        root.setBottom(legend);
        scale.managedProperty().bind(scale.visibleProperty());
    }

    @Override
    public BorderPane node() {
        return root;
    }

    /** The picture, for zooming and turning by key. */
    FrameView picture() {
        return picture;
    }

    @Override
    public void attach() {
        MapViewModel map = screens.map();
        compare.attach();
        multiples.attach();
        bag.follow(screens.compare().onProperty(), _ -> all());
        bag.follow(screens.compare().modeProperty(), _ -> all());
        bag.listen(picture.turnProperty(), (_, _, _) -> lay());
        bag.follow(screens.play().shownProperty(), this::show);
        bag.follow(screens.play().soundProperty(), this::hear);
        bag.follow(look, sound.lookProperty()::set);
        sound.placeProperty().bindBidirectional(screens.play().placeProperty());
        bag.add(() -> sound.placeProperty().unbindBidirectional(screens.play().placeProperty()));
        bag.listen(screens.play().soundStateProperty(), (_, _, _) -> say());
        bag.listen(screens.veil().silentProperty(), (_, _, _) -> say());
        bag.follow(map.mapProperty(), _ -> lay());
        bag.listen(map.onProperty(), (_, _, _) -> lay());
        bag.listen(map.heldProperty(), (_, _, _) -> lay());
        bag.listen(map.contourProperty(), (_, _, _) -> lay());
        bag.listen(map.opacityProperty(), (_, _, _) -> lay());
        bag.listen(map.regionProperty(), (_, _, region) -> region.ifPresent(this::bring));
        bag.listen(map.regionProperty(), (_, _, _) -> lay());
        bag.follow(look, _ -> lay());
        bag.follow(screens.veil().filtered(), _ -> lay());
        bag.listen(screens.veil().blurProperty(), (_, _, _) -> lay());
        bag.listen(screens.veil().greyProperty(), (_, _, _) -> lay());
        bag.listen(picture.pointProperty(), (_, _, _) -> say());
        bag.listen(picture.zoomProperty(), (_, _, _) -> veil());
        bag.listen(root.widthProperty(), (_, _, _) -> say());
        bag.listen(over.widthProperty(), (_, _, _) -> placeReacted());
    }

    @Override
    public void detach() {
        compare.detach();
        multiples.detach();
        bag.release();
    }

    private boolean showsAll() {
        return screens.compare().onProperty().get()
                && screens.compare().modeProperty().get() == CompareMode.ALL;
    }

    private void all() {
        boolean all = showsAll();
        screens.multiples().want(all);
        root.setCenter(all ? multiples.node() : middle);
        say();
    }

    /** Opens the chosen detector large where all are shown; false where they are not. */
    boolean openChosen() {
        boolean all = showsAll();
        if (all) {
            multiples.open();
        }
        return all;
    }

    private void openLarge() {
        screens.compare().close();
        screens.map().onProperty().set(true);
        root.requestFocus();
    }

    /** An item that is sound only has its waveform and spectrogram where the picture is else. */
    private void hear(Optional<SoundColumns> heard) {
        heard.ifPresentOrElse(
                columns -> {
                    sound.show(columns);
                    over.getChildren().setAll(sound);
                },
                sound::clear);
    }

    private void show(Optional<FrameOutcome> shown) {
        over.getChildren().setAll(picture, compare.over(), compare.own(), reacted);
        if (shown.isEmpty()) {
            picture.clear();
            shows(Optional.empty());
            lay();
            return;
        }
        switch (shown.get()) {
            case DecodedFrame frame -> {
                if (model.openingProperty().get() instanceof Opening.Opened(OpenItem open)) {
                    PixelFrame pixels = PixelFrame.of(frame, open.session().info());
                    picture.show(pixels);
                    shows(Optional.of(pixels));
                }
            }
            case BrokenFrame(int index, String reason) -> {
                picture.clear();
                over.getChildren()
                        .add(
                                new StateCard(
                                        StateKind.HOSTILE_FILE,
                                        "Frame " + index + " cannot be decoded",
                                        reason + " The other frames can be looked at."));
            }
            case StoppedWorker _ -> picture.clear();
        }
        screens.map()
                .show(
                        screens.detectors().chosenProperty().get(),
                        screens.play().frameProperty().get());
    }

    private void shows(Optional<PixelFrame> pixels) {
        screens.compare().shows(pixels);
        screens.multiples().shows(pixels);
    }

    private void lay() {
        Optional<Heatmap> map = screens.map().mapProperty().get();
        boolean visible =
                map.isPresent()
                        && screens.map().onProperty().get()
                        && !screens.map().heldProperty().get();
        HeatStyle style =
                new HeatStyle(
                        ColorScale.INFERNO,
                        screens.map().opacityProperty().get() / 100,
                        true,
                        screens.map().contourProperty().get());
        int percent = look.getValue().percent();
        List<FrameOverlay> over = new ArrayList<>();
        if (visible) {
            over.add(new HeatmapOverlay(map.orElseThrow(), style, percent));
            screens.map()
                    .regionProperty()
                    .get()
                    .map(r -> new RegionMark(r.number(), look.getValue(), r.x(), r.y()))
                    .ifPresent(over::add);
        }
        picture.overlays().setAll(over);
        scale.setVisible(map.isPresent() && screens.map().onProperty().get());
        scale.scaleProperty().set(map.map(Heatmap::scale).orElse(null));
        scale.heatStyleProperty().set(style);
        scale.lookProperty().set(look.getValue());
        compare.sayRendering();
        multiples.draw(
                style,
                !screens.map().heldProperty().get(),
                this::smallVeil,
                picture.turnProperty().get());
        veil();
    }

    /** Moves the picture where a region that was stepped to lies outside of the view. */
    private void bring(Region region) {
        ViewTransform where = picture.viewProperty().get();
        if (where != null) {
            Point2D at = where.toView(region.x(), region.y());
            if (!picture.getLayoutBounds().contains(at)) {
                picture.panBy(
                        picture.getWidth() / 2 - at.getX(), picture.getHeight() / 2 - at.getY());
            }
        }
    }

    /** What lies over the picture, in a few words. */
    private String rendering() {
        if (picture.overlays().isEmpty()) {
            return "";
        }
        String said = screens.map().noteProperty().get();
        return said.isEmpty()
                ? screens.detectors()
                        .chosenProperty()
                        .get()
                        .flatMap(d -> screens.detectors().title(d.detector()))
                        .map(title -> title + " map")
                        .orElse("")
                : "an explanation";
    }

    private void veil() {
        boolean laid = !picture.overlays().isEmpty();
        // under a map the grey is the map's own: its colours must keep
        OverlayOptions options =
                laid ? screens.veil().options().withGrey(false) : screens.veil().options();
        picture.filterProperty().set(Filters.of(options, shownWidth()));
        referenceVeil.set(Filters.of(screens.veil().options(), shownWidth()));
        say();
    }

    /** Under a map the grey is the map's own, as on the stage. */
    private @Nullable Effect smallVeil(double width) {
        boolean held = screens.map().heldProperty().get();
        OverlayOptions options = screens.veil().options();
        return Filters.of(held ? options : options.withGrey(false), width);
    }

    /** On the picture, and never a reason for it to be higher. */
    private void placeReacted() {
        if (reacted.isVisible() && over.getWidth() > 2 * TAG) {
            reacted.applyCss();
            double wide = Math.min(Math.ceil(reacted.prefWidth(-1)) + 1, over.getWidth() - 2 * TAG);
            reacted.resizeRelocate(TAG, TAG, wide, reacted.prefHeight(wide));
        }
    }

    private double shownWidth() {
        ViewTransform where = picture.viewProperty().get();
        return where == null ? picture.getWidth() : where.bounds().getWidth();
    }

    private void say() {
        if (showsAll()) {
            legend.mapProperty().set("");
            legend.noteProperty().set("");
            legend.endProperty().set("each on its own fixed scale, not comparable");
            return;
        }
        Optional<Heatmap> map = screens.map().mapProperty().get();
        boolean laid = !picture.overlays().isEmpty();
        legend.mapProperty().set(laid ? mapWords(map.orElseThrow()) : "");
        String veiled = screens.veil().words() + whySilent();
        // an explanation says of itself what it is; a detector's own map has nothing to say
        String explained = screens.map().noteProperty().get();
        reacted.setText(explained);
        reacted.setVisible(laid && !explained.isEmpty());
        placeReacted();
        String laidWords = explained.isEmpty() ? "scale fixed for the clip" : explained;
        String what = laid ? laidWords : "no overlay" + note();
        double roomy = 700.0 * look.getValue().percent() / 100;
        boolean room = root.getWidth() > roomy || (!laid && root.getWidth() > roomy * 0.75);
        legend.noteProperty().set(room ? veiled + " \u00b7 " + what : "");
        legend.endProperty()
                .set(
                        laid
                                ? explained.isEmpty() ? "likelihood, not amount" : "an explanation"
                                : "shown at "
                                        + Math.round(picture.zoomProperty().get() * 100)
                                        + " %");
    }

    /** Sound that is wanted and cannot be heard is said. */
    private String whySilent() {
        return switch (screens.play().soundStateProperty().get()) {
            case NO_DEVICE, OTHER_SPEED -> ": " + screens.play().soundStateProperty().get().words();
            case NONE, OFF, ON -> "";
        };
    }

    private String note() {
        String said = screens.map().noteProperty().get();
        return said.isEmpty() ? "" : " \u00b7 " + said;
    }

    private String mapWords(Heatmap map) {
        Optional<Region> region = screens.map().regionProperty().get();
        var point = picture.pointProperty().get();
        String at =
                point == null ? "\u2013" : number(map.valueAt(point.x() + 0.5, point.y() + 0.5));
        String marked = region.map(r -> "  region " + r.number()).orElse("");
        return "map " + at + " (max " + number(map.stats().max()) + ")" + marked;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "no data" : String.format(Locale.ROOT, "%.2f", value);
    }
}
