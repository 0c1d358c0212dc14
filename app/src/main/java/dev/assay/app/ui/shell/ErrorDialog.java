package dev.assay.app.ui.shell;

import com.jfoenix.controls.JFXDialog;
import dev.assay.app.ui.control.Buttons;
import dev.assay.viewer.theme.part.StateCard;
import dev.assay.viewer.theme.part.StateKind;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a defect of ours shows: a sentence, a stable code, no trace. The same defect
 * shows once.
 */
final class ErrorDialog {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorDialog.class);

    private final StackPane over;
    private final Set<String> shown = new HashSet<>();

    ErrorDialog(StackPane over) {
        this.over = over;
    }

    void show(Throwable defect) {
        String code = ErrorCode.of(defect);
        if (!shown.add(code)) {
            return;
        }
        LOG.error("defect {}", code, defect);
        JFXDialog dialog = new JFXDialog();
        dialog.setTransitionType(JFXDialog.DialogTransition.NONE);
        StateCard card =
                new StateCard(
                                StateKind.ERROR,
                                "Something in Assay went wrong",
                                "It is a defect of Assay, not of the item. What was recorded is"
                                        + " safe. You can go on; if it comes again, report the"
                                        + " code.")
                        .with(
                                Buttons.primary("Go on", dialog::close),
                                Buttons.quiet("Copy the code", () -> copy(code)))
                        .code(code);
        StackPane ground = new StackPane(card);
        ground.getStyleClass().add("dialog-ground");
        dialog.setContent(ground);
        dialog.setDialogContainer(over);
        dialog.show();
    }

    private static void copy(String code) {
        ClipboardContent content = new ClipboardContent();
        content.putString(code);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
