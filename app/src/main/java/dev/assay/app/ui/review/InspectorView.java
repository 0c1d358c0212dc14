package dev.assay.app.ui.review;

import com.jfoenix.controls.JFXButton;
import com.jfoenix.controls.JFXTabPane;
import dev.assay.app.ui.control.Buttons;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.decide.DecideFoot;
import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.viewer.fx.Subscriptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inspector: five tabs, of which only the body scrolls, and the pinned foot. */
final class InspectorView implements View {
    private final ReviewViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final JFXTabPane tabs = new JFXTabPane();
    private final Map<InspectorTab, Tab> byName = new EnumMap<>(InspectorTab.class);
    private final List<View> parts = new ArrayList<>();
    private final VBox root = new VBox();
    private final StackPane foot = new StackPane();
    private final DecideFoot decideFoot;
    private final VBox mainFoot;
    private final JFXButton claim;
    private final JFXButton skip;

    InspectorView(
            ReviewViewModel model,
            KeyMap keys,
            Map<InspectorTab, View> bodies,
            DecideFoot foot,
            Runnable skip) {
        this.model = model;
        this.decideFoot = foot;
        root.getStyleClass().add("inspector");
        tabs.setDisableAnimation(true);
        tabs.setTabClosingPolicy(JFXTabPane.TabClosingPolicy.UNAVAILABLE);
        for (InspectorTab name : InspectorTab.values()) {
            View body = bodies.get(name);
            if (body == null) {
                continue;
            }
            ScrollPane scroll = new ScrollPane(body.node());
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("plain-scroll");
            Tab tab = new Tab(name.title(), scroll);
            byName.put(name, tab);
            parts.add(body);
            tabs.getTabs().add(tab);
        }
        VBox.setVgrow(tabs, Priority.ALWAYS);
        JFXButton decide =
                Buttons.keyed(Buttons.primary("Decide", model::decide), keys.cap(Act.DECIDE));
        decide.getStyleClass().add("large");
        decide.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(decide, Priority.ALWAYS);
        claim = Buttons.keyed(Buttons.plain("Claim", model::claim), keys.cap(Act.CLAIM));
        claim.getStyleClass().add("large");
        this.skip = Buttons.keyed(Buttons.plain("Skip", skip), keys.cap(Act.SKIP));
        this.skip.getStyleClass().add("large");
        HBox row = new HBox(decide, claim, this.skip);
        row.getStyleClass().add("foot-row");
        mainFoot = new VBox(row);
        mainFoot.getStyleClass().add("foot");
        root.getChildren().addAll(tabs, this.foot);
    }

    @Override
    public VBox node() {
        return root;
    }

    @Override
    public void attach() {
        parts.forEach(View::attach);
        decideFoot.attach();
        bag.follow(model.tabProperty(), this::open);
        bag.listen(
                tabs.getSelectionModel().selectedItemProperty(),
                (_, _, chosen) ->
                        byName.forEach((name, tab) -> {
                            if (tab.equals(chosen)) {
                                model.tabProperty().set(name);
                            }
                        }));
        bag.follow(
                model.detailProperty(),
                detail -> {
                    mainFoot.setDisable(detail.isEmpty());
                    boolean mine = model.mine();
                    show(claim, !mine);
                    show(skip, mine);
                });
    }

    @Override
    public void detach() {
        bag.release();
        decideFoot.detach();
        parts.forEach(View::detach);
    }

    private static void show(JFXButton button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void open(InspectorTab name) {
        Tab tab = byName.get(name);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
        }
        foot.getChildren().setAll(name == InspectorTab.DECIDE ? decideFoot.node() : mainFoot);
    }

    /** The tabs, for the order of panes. */
    JFXTabPane tabs() {
        return tabs;
    }
}
