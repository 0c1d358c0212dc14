package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.Chip;
import dev.assay.viewer.theme.part.Tone;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.StatusBar;

/** The line at the foot: what holds right now, as measured. */
final class StatusBarView implements View {
    private final StatusViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final StatusBar bar = new StatusBar();
    private final StatusPart sandbox = new StatusPart(Icon.SHIELD_CHECK, Icon.WARNING);
    private final StatusPart sync = new StatusPart(Icon.CLOUD, Icon.CLOUD_OFF);
    private final StatusPart anchor = new StatusPart(Icon.ANCHOR, Icon.ANCHOR);
    private final StatusPart queue = new StatusPart(Icon.QUEUE, Icon.QUEUE);
    private final StatusPart nearest = new StatusPart(Icon.CLOCK, Icon.CLOCK);

    /**
     * @param person pseudonym and role
     * @param profile where this workspace reads and writes
     */
    StatusBarView(StatusViewModel model, String person, String profile) {
        this.model = model;
        bar.setText("");
        bar.getStyleClass().add("console-status");
        FitRow left =
                new FitRow(sandbox, sync, anchor, queue, nearest)
                        .mayLeaveOut(sync, nearest, anchor, queue);
        HBox.setHgrow(left, Priority.ALWAYS);
        bar.getLeftItems().add(left);
        Label who = Words.whole(person, "dense");
        who.setGraphic(new IconView(Icon.USER));
        HBox right = new HBox(who, new Chip(Tone.ACCENT, Icon.LOCK, profile));
        right.getStyleClass().add("status-right");
        bar.getRightItems().add(right);
    }

    @Override
    public StatusBar node() {
        return bar;
    }

    @Override
    public void attach() {
        follow(model.sandboxProperty(), sandbox);
        follow(model.syncProperty(), sync);
        follow(model.anchorProperty(), anchor);
        follow(model.queueProperty(), queue);
        follow(model.nearestProperty(), nearest);
    }

    private void follow(ObservableValue<StatusViewModel.Part> value, StatusPart part) {
        bag.follow(value, part::show);
    }

    @Override
    public void detach() {
        bag.release();
    }

    private static final class StatusPart extends HBox {
        private final Icon plain;
        private final Icon warning;
        private final IconView icon;
        private final Label words = Words.whole("", "dense", "second");
        private final Label strong = Words.whole("", "dense", "strong");
        private final Tooltip hint = new Tooltip();

        StatusPart(Icon plain, Icon warning) {
            this.plain = plain;
            this.warning = warning;
            this.icon = new IconView(plain);
            getStyleClass().add("status-part");
            getChildren().addAll(icon, words, strong);
        }

        void show(StatusViewModel.Part part) {
            icon.setIcon(part.warn() ? warning : plain);
            getStyleClass().remove("tone-warn");
            if (part.warn()) {
                getStyleClass().add("tone-warn");
            }
            words.setText(part.words());
            strong.setText(part.strong());
            strong.setManaged(!part.strong().isEmpty());
            hint.setText(part.hint());
            if (part.hint().isEmpty()) {
                Tooltip.uninstall(this, hint);
            } else {
                Tooltip.install(this, hint);
            }
        }
    }
}
