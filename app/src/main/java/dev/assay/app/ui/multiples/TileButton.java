package dev.assay.app.ui.multiples;

import dev.assay.app.ui.control.Space;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.frame.FrameView;
import dev.assay.viewer.frame.PixelFrame;
import dev.assay.viewer.overlay.HeatStrip;
import dev.assay.viewer.overlay.HeatStyle;
import dev.assay.viewer.overlay.HeatmapOverlay;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.Look;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One small picture with its detector's name, score and scale; pressing it opens it large. */
final class TileButton extends Button {
    private final Tile tile;
    private final VBox box = new VBox();
    private final StackPane place = new StackPane();
    private Optional<FrameView> picture = Optional.empty();

    TileButton(Tile tile, PixelFrame frame, HeatStyle style, Look look) {
        this.tile = tile;
        getStyleClass().add("tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.TOP_CENTER);
        setAccessibleText(tile.words());
        HBox head =
                new HBox(
                        Words.of(tile.title(), "dense", "strong"),
                        Space.across(),
                        Words.whole(tile.figure(), "figures-dense", "strong"));
        head.getStyleClass().add("tile-head");
        HBox standing = new HBox();
        standing.getStyleClass().add("tile-head");
        if (tile.over()) {
            IconView warning = new IconView(Icon.WARNING, IconView.Size.SMALL);
            warning.getStyleClass().add("tone-warn");
            standing.getChildren().add(warning);
        }
        standing.getChildren().add(Words.whole(tile.standing(), "note", "second"));
        place.getStyleClass().add("tile-picture");
        box.getStyleClass().add("tile-box");
        box.getChildren().addAll(head, standing, place);
        fill(frame, style, look);
        setGraphic(box);
    }

    private void fill(PixelFrame frame, HeatStyle style, Look look) {
        switch (tile.content()) {
            case Tile.Content.Mapped(var map) -> {
                FrameView view = show(frame);
                view.overlays().setAll(List.of(new HeatmapOverlay(map, style, look.percent())));
                box.getChildren().add(new HeatStrip(map.scale(), style.scale(), look));
            }
            case Tile.Content.Unmapped(String why) -> {
                show(frame);
                Label words = Words.wrapped(why, "note", "hatch-words");
                StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
                place.getChildren().add(words);
            }
            case Tile.Content.Silent(_, String reason) -> {
                place.getStyleClass().add("hatched");
                place.getChildren().add(Words.wrapped(reason, "note", "hatch-words"));
            }
        }
    }

    private FrameView show(PixelFrame frame) {
        FrameView view = new FrameView();
        view.setMouseTransparent(true);
        view.show(frame);
        place.getChildren().add(view);
        picture = Optional.of(view);
        return view;
    }

    Tile tile() {
        return tile;
    }

    /** The picture, where there is one. */
    Optional<FrameView> picture() {
        return picture;
    }

    /** As wide as {@code width}, its picture as high as {@code height}. */
    void size(double width, double height) {
        setPrefWidth(width);
        setMaxSize(width, Double.MAX_VALUE);
        double inside = width - 16;
        box.setPrefWidth(inside);
        box.setMaxWidth(inside);
        place.setMinHeight(height);
        place.setPrefHeight(height);
        place.setMaxHeight(Region.USE_PREF_SIZE);
    }
}
