package dev.assay.app.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class PassphraseViewTest {
    @Test
    void whatIsTypedIsTheAnswerAndNothingStaysInTheField() throws Exception {
        List<Optional<char[]>> answers = new ArrayList<>();
        CompletableFuture<List<String>> shown = new CompletableFuture<>();
        FxThread.start(() -> {
            PassphraseView view = new PassphraseView("ws", "That was not it.", answers::add);
            Scene scene = new Scene(new StackPane(view.node()), 460, 260);
            PasswordField field = (PasswordField) scene.lookup("#passphrase");
            field.setText("correct horse");
            field.fireEvent(new ActionEvent());
            scene.getRoot().lookupAll(".button").stream()
                    .filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals("Cancel"))
                    .forEach(Button::fire);
            List<String> words =
                    scene.getRoot().lookupAll(".label").stream()
                            .filter(Labeled.class::isInstance)
                            .map(label -> ((Labeled) label).getText())
                            .toList();
            shown.complete(List.of(field.getText(), String.join("\n", words)));
        });
        List<String> after = shown.get(20, TimeUnit.SECONDS);
        assertThat(answers.getFirst())
                .hasValueSatisfying(
                        typed -> assertThat(new String(typed)).isEqualTo("correct horse"));
        assertThat(answers.getLast()).isEmpty();
        assertThat(after.getFirst()).isEmpty();
        assertThat(after.getLast()).contains("That was not it.");
    }
}
