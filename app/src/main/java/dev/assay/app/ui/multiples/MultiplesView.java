package dev.assay.app.ui.multiples;

import dev.assay.app.ui.control.View;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.overlay.HeatStyle;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.effect.Effect;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import org.jspecify.annotations.Nullable;

/** All detectors of one frame side by side, each on its own fixed scale. */
public final class MultiplesView implements View {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LEAST = 190;
    private static final double GAP = 8;
    private static final int MOST_ACROSS = 4;

    private final MultiplesViewModel model;
    private final ObservableValue<Look> look;
    private final Runnable opened;
    private final Subscriptions bag = new Subscriptions();
    private final TilePane flow = new TilePane(GAP, GAP);
    private final ScrollPane scroll = new ScrollPane(flow);
    private final StackPane root = new StackPane();
    private List<TileButton> buttons = List.of();
    private HeatStyle style = HeatStyle.PLAIN;
    private boolean mapped = true;
    private DoubleFunction<@Nullable Effect> veil = _ -> null;
    private int turn;

    /**
     * @param opened told when one of them is wanted large; it is chosen by then
     */
    public MultiplesView(MultiplesViewModel model, ObservableValue<Look> look, Runnable opened) {
        this.model = model;
        this.look = look;
        this.opened = opened;
        flow.getStyleClass().add("multiples");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("plain-scroll", "multiples-scroll");
        scroll.setFocusTraversable(false);
        scroll.setMinSize(0, 0);
        root.getStyleClass().add("multiples-pane");
        root.setMinSize(0, 0);
    }

    @Override
    public StackPane node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.tilesProperty(), _ -> build());
        bag.listen(model.noteProperty(), (_, _, _) -> build());
        bag.listen(model.revealedProperty(), (_, _, _) -> build());
        bag.listen(model.chosenProperty(), (_, _, _) -> mark());
        bag.listen(look, (_, _, _) -> build());
        bag.listen(scroll.viewportBoundsProperty(), (_, _, _) -> size());
    }

    @Override
    public void detach() {
        bag.release();
    }

    /**
     * How maps are laid and pictures veiled from now on.
     *
     * @param laid whether maps are wanted now
     * @param filter the veil of a picture of that width
     * @param turned clockwise turn for display in degrees
     */
    public void draw(
            HeatStyle laidAs, boolean laid, DoubleFunction<@Nullable Effect> filter, int turned) {
        boolean other = !laidAs.equals(style);
        style = laidAs;
        mapped = laid;
        veil = filter;
        turn = turned;
        if (other) {
            build();
        } else {
            dress();
        }
    }

    /** Opens the chosen one large. */
    public void open() {
        open(model.chosen());
    }

    private void open(String detector) {
        model.choose(detector);
        if (model.chosen().equals(detector)) {
            opened.run();
        }
    }

    private void build() {
        Optional<Tiles> tiles = model.tilesProperty().get();
        String instead = model.instead();
        if (tiles.isEmpty() || !instead.isEmpty()) {
            buttons = List.of();
            flow.getChildren().clear();
            StateCard card = new StateCard(StateKind.EMPTY, "All detectors", instead);
            card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            root.getChildren().setAll(card);
            return;
        }
        int focused = focused();
        List<TileButton> fresh = new ArrayList<>();
        for (Tile tile : tiles.get().list()) {
            TileButton button =
                    new TileButton(tile, tiles.get().frame().picture(), style, look.getValue());
            button.setOnAction(_ -> open(tile.detector()));
            fresh.add(button);
        }
        buttons = fresh;
        flow.getChildren().setAll(fresh);
        root.getChildren().setAll(scroll);
        mark();
        size();
        if (focused >= 0 && focused < fresh.size()) {
            fresh.get(focused).requestFocus();
        }
    }

    private int focused() {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void mark() {
        String chosen = model.chosen();
        buttons.forEach(b -> b.pseudoClassStateChanged(CHOSEN, b.tile().detector().equals(chosen)));
    }

    private void size() {
        double room =
                scroll.getViewportBounds().getWidth()
                        - flow.getInsets().getLeft()
                        - flow.getInsets().getRight()
                        - 1;
        Optional<Tiles> tiles = model.tilesProperty().get();
        if (room <= 0 || tiles.isEmpty()) {
            return;
        }
        double least = look.getValue().px(LEAST);
        int across = Math.clamp((long) ((room + GAP) / (least + GAP)), 1, MOST_ACROSS);
        double width = Math.floor((room - GAP * (across - 1)) / across);
        var frame = tiles.get().frame().picture();
        double wide = frame.width() * frame.sar();
        boolean lying = (frame.rotation() + turn) % 180 != 0;
        double aspect = lying ? wide / frame.height() : frame.height() / wide;
        double height = Math.rint(Math.clamp(aspect, 0.3, 0.9) * (width - 16));
        buttons.forEach(button -> button.size(width, height));
        dress();
    }

    private void dress() {
        for (TileButton button : buttons) {
            button.picture().ifPresent(picture -> dress(picture, button));
        }
    }

    private void dress(FrameView picture, TileButton button) {
        picture.overlaysShownProperty().set(mapped);
        picture.turnProperty().set(turn);
        picture.filterProperty().set(veil.apply(button.getPrefWidth()));
    }
}
