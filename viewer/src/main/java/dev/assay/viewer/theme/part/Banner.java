package dev.assay.viewer.theme.part;

import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A framed notice inside a panel, such as detectors that disagree. */
public final class Banner extends HBox {
    public Banner(Tone tone, Icon icon, String title, String sentence) {
        getStyleClass().addAll("banner", tone.styleClass());
        Label heading = new Label(title);
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        Label text = new Label(sentence);
        text.getStyleClass().addAll("dense", "banner-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(text);
        if (!title.isEmpty()) {
            words.getChildren().addFirst(heading);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(new IconView(icon), words);
        setAccessibleText(title.isEmpty() ? sentence : title + ". " + sentence);
    }
}
