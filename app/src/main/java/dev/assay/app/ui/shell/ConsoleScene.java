package dev.assay.app.ui.shell;

import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyBindings;
import dev.assay.app.ui.keys.Scope;
import dev.assay.app.ui.queue.IntakeViewModel;
import dev.assay.app.ui.review.ReviewKeys;
import dev.assay.app.ui.review.ReviewView;
import dev.assay.viewer.fx.Subscriptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

/** The scene of the console window: its look, its keys, the order of its panes. */
public final class ConsoleScene {
    /** Below this width the layout is the smaller one. */
    static final double COMPACT_BELOW = 1400;

    private final ShellViewModel model;
    private final ShellView shell;
    private final ReviewView review;
    private final ReviewKeys reviewKeys;
    private final IntakeViewModel intake;
    private final Runnable send;
    private final Runnable findInLog;
    private final ConsoleSheet sheet = new ConsoleSheet();
    private final Subscriptions bag = new Subscriptions();
    private final KeyDispatcher keys;
    private final Scene scene;
    private final Stage stage;

    /**
     * @param send asked to send what waits
     * @param findInLog puts the caret into the search field of the log
     */
    public ConsoleScene(
            Stage stage,
            ShellViewModel model,
            ShellView shell,
            ReviewView review,
            ReviewKeys reviewKeys,
            IntakeViewModel intake,
            KeyBindings map,
            Runnable send,
            Runnable findInLog,
            double width,
            double height) {
        this.stage = stage;
        this.model = model;
        this.shell = shell;
        this.review = review;
        this.reviewKeys = reviewKeys;
        this.intake = intake;
        this.send = send;
        this.findInLog = findInLog;
        keys = new KeyDispatcher(map, this::scopes, this::perform, reviewKeys::released);
        scene = new Scene(shell.node(), width, height);
    }

    public Scene scene() {
        return scene;
    }

    public void attach() {
        bag.follow(scene.widthProperty(), w -> compact(w.doubleValue()));
        bag.follow(model.lookProperty(), look -> sheet.apply(scene, look));
        bag.listen(
                stage.focusedProperty(),
                (_, _, focused) -> {
                    if (!focused) {
                        reviewKeys.releaseAll();
                    }
                });
        keys.attach(scene);
        shell.attach();
    }

    public void detach() {
        shell.detach();
        keys.detach(scene);
        bag.release();
    }

    private void compact(double width) {
        boolean small = width < COMPACT_BELOW;
        model.compactProperty().set(small);
        review.setCompact(small);
    }

    private Set<Scope> scopes() {
        if (model.pausedProperty().get()) {
            return EnumSet.noneOf(Scope.class);
        }
        return switch (model.placeProperty().get()) {
            case REVIEW -> reviewKeys.scopes();
            case LOG -> EnumSet.of(Scope.LOG);
            default -> EnumSet.noneOf(Scope.class);
        };
    }

    private boolean perform(Act act) {
        if (model.pausedProperty().get()) {
            if (act == Act.PAUSE || act == Act.BACK) {
                model.pausedProperty().set(false);
            }
            return true;
        }
        switch (act) {
            case LOOK_AGAIN -> {
                intake.lookAgain();
                send.run();
            }
            case NEXT_PANE -> pane(1);
            case PANE_BEFORE -> pane(-1);
            case PAUSE -> {
                reviewKeys.releaseAll();
                model.pausedProperty().set(true);
            }
            case FULL_SCREEN -> stage.setFullScreen(!stage.isFullScreen());
            case KEYS ->
                    model.go(model.placeProperty().get() == Place.KEYS ? Place.REVIEW : Place.KEYS);
            case BACK -> back();
            case FIND -> {
                if (model.placeProperty().get() == Place.LOG) {
                    findInLog.run();
                } else {
                    model.go(Place.REVIEW);
                    reviewKeys.perform(act);
                }
            }
            default -> {
                return reviewKeys.perform(act);
            }
        }
        return true;
    }

    private void back() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            review.leaveNote();
            shell.node().requestFocus();
        } else if (model.placeProperty().get() != Place.REVIEW) {
            model.go(Place.REVIEW);
        } else if (!review.back()) {
            shell.node().requestFocus();
        }
    }

    private void pane(int by) {
        List<Node> panes =
                shell.panes(
                        model.placeProperty().get() == Place.REVIEW ? review.panes() : List.of());
        List<Node> open = panes.stream().filter(n -> n.isVisible() && !n.isDisabled()).toList();
        int at = -1;
        for (int i = 0; i < open.size(); i++) {
            if (holds(open.get(i), scene.getFocusOwner())) {
                at = i;
            }
        }
        open.get(Math.floorMod(at + by, open.size())).requestFocus();
    }

    private static boolean holds(Node pane, @org.jspecify.annotations.Nullable Node focused) {
        Node at = focused;
        while (at != null) {
            if (at.equals(pane)) {
                return true;
            }
            at = at.getParent();
        }
        return false;
    }
}
