package dev.assay.app.ui.control;

import com.jfoenix.controls.JFXButton;
import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Buttons: one look each for what they are for; no ripple, whole words. */
public final class Buttons {
    private Buttons() {}

    /** An ordinary action. */
    public static JFXButton plain(String words, Runnable act) {
        return made(words, act);
    }

    public static JFXButton plain(Icon icon, String words, Runnable act) {
        JFXButton button = made(words, act);
        button.setGraphic(new IconView(icon));
        return button;
    }

    /** The one main action of a place. */
    public static JFXButton primary(String words, Runnable act) {
        JFXButton button = made(words, act);
        button.getStyleClass().add("primary");
        return button;
    }

    /** An action of second rank, without a frame. */
    public static JFXButton quiet(String words, Runnable act) {
        JFXButton button = made(words, act);
        button.getStyleClass().add("quiet");
        return button;
    }

    /** A square button with a picture only; its words are a tooltip and what is read out. */
    public static JFXButton tool(Icon icon, String words, Runnable act) {
        JFXButton button = made("", act);
        button.getStyleClass().addAll("icon-only", "quiet");
        button.setGraphic(new IconView(icon, IconView.Size.TOOL));
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /** Prints {@code key} on {@code button}, behind its words; an icon stays before them. */
    public static <B extends JFXButton> B keyed(B button, String key) {
        HBox both = new HBox();
        both.getStyleClass().addAll("button-content", "keyed");
        if (button.getGraphic() != null) {
            both.getChildren().add(button.getGraphic());
        }
        if (!button.getText().isEmpty()) {
            both.getChildren().add(Words.whole(button.getText(), "button-words"));
        }
        both.getChildren().add(new KeyCap(key));
        button.setAccessibleText(
                (button.getText().isEmpty() ? button.getAccessibleText() : button.getText())
                        + ", key "
                        + key);
        button.setText("");
        button.setGraphic(both);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return button;
    }

    private static JFXButton made(String words, Runnable act) {
        JFXButton button = new JFXButton(words);
        button.setRipplerFill(Color.TRANSPARENT);
        button.setDisableVisualFocus(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
