package dev.assay.app.ui.provenance;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.app.ui.thumbnail.ThumbnailView;
import dev.assay.model.provenance.Explanation.Picture;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A picture inside a manifest, said to be the signer's own choice. A worker decodes it, and only
 * when somebody asks; it is shown blurred and grey like every small picture here.
 */
final class SignersPicture extends VBox {
    SignersPicture(GraphViewModel model, Picture picture) {
        getStyleClass().add("section");
        boolean ingredient = picture.assertion().contains("ingredient");
        getChildren()
                .addAll(
                        Words.wrapped(
                                ingredient
                                        ? "The signer\u2019s picture of an ingredient"
                                        : "The signer\u2019s picture of the file",
                                "dense",
                                "strong"),
                        Words.wrapped(
                                picture.assertion()
                                        + ", "
                                        + picture.bytes().length
                                        + " bytes. The signer put it there; it may show anything.",
                                "note",
                                "second"));
        if (model.asks()) {
            getChildren()
                    .add(
                            Buttons.plain(
                                    "Show it, blurred and grey",
                                    () -> model.picture(picture, this::show)));
        }
    }

    private void show(Optional<Thumbnail> made) {
        if (made.isEmpty()) {
            getChildren().set(2, Words.wrapped("A worker could not decode it.", "dense", "second"));
            return;
        }
        StackPane frame = new StackPane(new ThumbnailView(made.get()));
        frame.getStyleClass().add("signers-picture");
        frame.setAccessibleText("A picture of the signer\u2019s, blurred and grey");
        getChildren().set(2, frame);
    }
}
