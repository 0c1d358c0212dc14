package dev.assay.app.ui.detect;

import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.theme.IconView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The detectors that cannot say anything about this item, each with its reason, below those that
 * can: a reviewer reads first what there is to read.
 */
public final class SilentDetectors extends VBox {
    private SilentDetectors() {
        getStyleClass().addAll("section", "silent-detectors");
    }

    /** Whether a detector is one of them. */
    public static boolean holds(DetectorLine line) {
        return line.state() instanceof DetectorState.NotApplicable;
    }

    static SilentDetectors of(List<DetectorLine> lines) {
        SilentDetectors section = new SilentDetectors();
        HBox head =
                new HBox(
                        new IconView(Icon.BAN),
                        Words.wrapped("Not applicable to this item", "body", "strong"));
        head.getStyleClass().add("detector-head");
        section.getChildren()
                .addAll(head, inset(Words.wrapped("That is not a low score.", "dense", "second")));
        for (DetectorLine line : lines) {
            if (line.state() instanceof DetectorState.NotApplicable(String reason)) {
                section.getChildren()
                        .add(
                                inset(
                                        Words.wrapped(line.card().title(), "dense", "strong"),
                                        Words.wrapped(
                                                "It says nothing: " + reason + ".", "dense")));
            }
        }
        return section;
    }

    private static VBox inset(Node... words) {
        VBox box = new VBox(words);
        box.getStyleClass().add("silent-detector");
        return box;
    }
}
