package dev.assay.app.ui.play;

import com.jfoenix.controls.JFXButton;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.FitRow;
import dev.assay.app.ui.control.FoldRow;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.control.Words;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.icons.Icon;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.IconView;
import dev.assay.viewer.theme.part.KeyCap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stepping, playing, where we are, and the identity of the frame shown. */
public final class TransportBar implements View {
    private final PlaybackViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final FoldRow root;
    private final IconView playIcon = new IconView(Icon.PLAY, IconView.Size.TOOL);
    private final JFXButton play;
    private final TextField frame = new TextField("0");
    private final Label count = Words.whole("/ 0", "figures", "second");
    private final Label time = Words.whole("", "figures");
    private final Label pts = Words.whole("", "figures-note", "second");
    private final Label hash = Words.whole("", "figures");
    private final Label hashNote = Words.whole("decoded frame, md5", "note", "second");
    private final Label kind = Words.whole("", "dense");
    private final Label key = Words.whole("", "figures-note", "second");
    private final JFXButton copy = Buttons.tool(Icon.COPY, "Copy the hash", this::copyHash);
    private final VBox kinds = new VBox(kind, key);
    private final ToggleButton loop = new ToggleButton();
    private final ComboBox<Speed> speed = new ComboBox<>();
    private final Label rotation = Words.whole("", "figures");
    private String fullHash = "";

    /**
     * @param turn asked for when the picture is to be turned for display
     */
    public TransportBar(PlaybackViewModel model, KeyMap keys, Runnable turn) {
        this.model = model;
        play = Buttons.tool(Icon.PLAY, "Play, key " + keys.cap(Act.PLAY), model::togglePlay);
        play.setGraphic(playIcon);
        play.getStyleClass().add("framed");
        frame.setId("frame-number");
        pts.setId("frame-pts");
        hash.setId("frame-hash");
        HBox number = new HBox(frame, count, new KeyCap(keys.cap(Act.GO_TO_FRAME)));
        number.getStyleClass().add("frame-number");
        frame.getStyleClass().add("frame-field");
        frame.setAccessibleText("Frame number");
        frame.focusedProperty()
                .subscribe(focused ->
                        number.pseudoClassStateChanged(
                                PseudoClass.getPseudoClass("inside-focus"), focused));
        speed.getItems().setAll(Speed.values());
        speed.setAccessibleText("Speed");
        speed.getStyleClass().add("speed");
        JFXButton turned = Buttons.tool(Icon.ROTATE, "Turn for display", turn);
        HBox turning = new HBox(turned, rotation);
        turning.getStyleClass().add("turning");
        HBox marks =
                new HBox(
                        tool(Icon.MARK_IN, keys, Act.MARK_IN, model::markIn),
                        tool(Icon.MARK_OUT, keys, Act.MARK_OUT, model::markOut));
        marks.getStyleClass().add("turning");
        String again = Act.LOOP.words() + ", key " + keys.cap(Act.LOOP);
        loop.getStyleClass().add("icon-only");
        loop.setGraphic(new IconView(Icon.LOOP, IconView.Size.TOOL));
        loop.setAccessibleText(again);
        loop.setTooltip(new Tooltip(again));
        Region lead =
                part(
                        tool(
                                Icon.KEY_BACK,
                                keys,
                                Act.KEY_FRAME_BACK,
                                () -> model.toKeyFrame(false)),
                        tool(Icon.FRAME_BACK, keys, Act.FRAME_BACK, () -> model.step(-1)),
                        play,
                        tool(Icon.FRAME_NEXT, keys, Act.FRAME_NEXT, () -> model.step(1)),
                        tool(Icon.KEY_NEXT, keys, Act.KEY_FRAME_NEXT, () -> model.toKeyFrame(true)),
                        number,
                        new VBox(time, pts));
        FitRow identity =
                new FitRow(copy, new VBox(hash, hashNote), kinds).mayLeaveOut(copy, kinds);
        identity.getStyleClass().add("transport-part");
        root = new FoldRow(lead, identity, part(turning, speed, loop, marks));
        root.getStyleClass().add("transport");
    }

    private static HBox part(Node... nodes) {
        HBox part = new HBox(nodes);
        part.getStyleClass().add("transport-part");
        return part;
    }

    private static JFXButton tool(Icon icon, KeyMap keys, Act act, Runnable run) {
        return Buttons.tool(icon, act.words() + ", key " + keys.cap(act), run);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(model.shownProperty(), _ -> show());
        bag.follow(model.hashedProperty(), _ -> show());
        bag.follow(model.countProperty(), _ -> show());
        bag.follow(
                model.playingProperty(),
                playing -> {
                    playIcon.setIcon(playing ? Icon.PAUSE : Icon.PLAY);
                    play.setAccessibleText(playing ? "Pause" : "Play");
                });
        loop.selectedProperty().bindBidirectional(model.loopingProperty());
        bag.add(() -> loop.selectedProperty().unbindBidirectional(model.loopingProperty()));
        bag.follow(model.soundProperty(), _ -> show());
        bag.follow(model.placeProperty(), _ -> show());
        bag.follow(model.speedProperty(), speed::setValue);
        speed.setOnAction(_ -> model.setSpeed(speed.getValue()));
        frame.setOnAction(_ -> goTo());
        bag.listen(frame.focusedProperty(), (_, _, focused) -> show());
    }

    @Override
    public void detach() {
        bag.release();
        speed.setOnAction(null);
        frame.setOnAction(null);
    }

    /** Puts the caret into the frame number. */
    public void enterNumber() {
        frame.requestFocus();
        frame.selectAll();
    }

    /** The number field, for the order of panes. */
    public TextField field() {
        return frame;
    }

    /** Shows the turn in force, in degrees. */
    public void showTurn(int degrees) {
        rotation.setText(degrees + "\u00b0");
    }

    private void copyHash() {
        ClipboardContent content = new ClipboardContent();
        content.putString(fullHash);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void goTo() {
        String typed = frame.getText().strip();
        if (typed.matches("[0-9]{1,9}")) {
            model.pause();
            model.goTo(Integer.parseInt(typed));
        }
        root.requestFocus();
        show();
    }

    private void show() {
        FrameWords words = FrameWords.of(model);
        if (!frame.isFocused()) {
            frame.setText(Integer.toString(model.frameProperty().get()));
        }
        count.setText("/ " + Math.max(0, model.countProperty().get() - 1));
        time.setText(words.time());
        pts.setText(words.pts());
        fullHash = words.fullHash();
        copy.setDisable(fullHash.isEmpty());
        hash.setText(words.hash());
        hash.setTooltip(words.fullHash().isEmpty() ? null : new Tooltip(words.fullHash()));
        kind.setText(words.kind());
        key.setText(words.key());
        root.setDisable(model.countProperty().get() == 0 && model.soundProperty().get().isEmpty());
    }
}
