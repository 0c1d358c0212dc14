package dev.assay.app.ui.unlock;

import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A field for a passphrase, what was wrong with the last one, and two buttons. */
final class PassphraseView {
    private final PasswordField field = new PasswordField();
    private final VBox root;

    /**
     * @param trouble what was wrong the last time, empty the first time
     * @param answer told what was typed, or nothing when the person gave up
     */
    PassphraseView(String workspace, String trouble, Consumer<Optional<char[]>> answer) {
        field.setAccessibleText("Passphrase of the workspace");
        field.setId("passphrase");
        field.setOnAction(_ -> answer.accept(typed()));
        FlowPane buttons =
                new FlowPane(
                        8,
                        8,
                        Buttons.primary("Open", () -> answer.accept(typed())),
                        Buttons.quiet("Cancel", () -> answer.accept(Optional.empty())));
        root =
                new VBox(
                        12,
                        Words.wrapped("The workspace is protected by a passphrase.", "title"),
                        Words.wrapped(workspace, "dense", "second"),
                        field);
        root.setStyle("-fx-padding: 24px");
        root.getStyleClass().add("section");
        if (!trouble.isEmpty()) {
            root.getChildren().add(Words.wrapped(trouble, "tone-bad"));
        }
        root.getChildren().add(buttons);
    }

    Node node() {
        return root;
    }

    void focus() {
        field.requestFocus();
    }

    /** Nothing typed is no answer yet. */
    private Optional<char[]> typed() {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return Optional.of(typed);
    }
}
