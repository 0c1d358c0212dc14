package dev.assay.app.ui.decide;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.icons.Icon;
import dev.assay.model.review.Disposition;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The seven dispositions; none is preselected. Takes the focus itself so that digits count. */
final class DispositionGrid extends GridPane implements View {
    private final DecideViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final Map<Disposition, ToggleButton> buttons = new EnumMap<>(Disposition.class);
    private final Runnable chosen;

    /**
     * @param chosen told after a choice by pointer
     */
    DispositionGrid(DecideViewModel model, KeyMap keys, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("dispositions");
        setFocusTraversable(true);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        add(Disposition.RELEASE, Icon.CHECK, "Release", keys.cap(Act.DISPOSITION_1), 0, 0, 1);
        add(Disposition.LABEL, Icon.FLAG, "Label", keys.cap(Act.DISPOSITION_2), 1, 0, 1);
        add(Disposition.REMOVE, Icon.BAN, "Remove", keys.cap(Act.DISPOSITION_3), 0, 1, 1);
        add(Disposition.PRESERVE, Icon.LOCK, "Preserve", keys.cap(Act.DISPOSITION_4), 1, 1, 1);
        add(Disposition.ESCALATE, Icon.USERS, "Escalate", keys.cap(Act.DISPOSITION_5), 0, 2, 1);
        add(
                Disposition.UNDECIDED,
                Icon.QUESTION,
                "Undecided",
                keys.cap(Act.DISPOSITION_6),
                1,
                2,
                1);
        add(
                Disposition.CSAM,
                Icon.SLASH_CIRCLE,
                "Suspected child abuse: stop and hand over",
                keys.cap(Act.DISPOSITION_7),
                0,
                3,
                2);
    }

    private void add(
            Disposition disposition, Icon icon, String words, String key, int x, int y, int span) {
        ToggleButton button = new ToggleButton();
        javafx.scene.control.Label name = Words.wrapped(words, "button-words");
        HBox content = new HBox(new IconView(icon), name, new KeyCap(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        content.getStyleClass().add("button-content");
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(words + ", key " + key);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("choice", "disposition");
        button.setOnAction(_ -> {
            model.choose(disposition);
            chosen.run();
        });
        buttons.put(disposition, button);
        add(button, x, y, span, 1);
    }

    @Override
    public GridPane node() {
        return this;
    }

    @Override
    public void attach() {
        bag.follow(model.dispositionProperty(), this::mark);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private void mark(Optional<Disposition> now) {
        buttons.forEach((disposition, button) ->
                button.setSelected(now.filter(disposition::equals).isPresent()));
    }
}
