package dev.assay.app.ui.shell;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.app.ui.keys.KeyBindings;
import dev.assay.app.ui.review.Notice;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.Subscriptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole window: rail, the open place, status; above them work, notices, pause and errors. */
public final class ShellView implements View {
    private final ShellViewModel model;
    private final Subscriptions bag = new Subscriptions();
    private final RailView rail;
    private final StatusBarView status;
    private final WorkPane work;
    private final Map<Place, View> places = new EnumMap<>(Place.class);
    private final StackPane middle = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane();
    private final PauseCover pause;
    private final Toasts toasts;
    private final ErrorDialog errors;
    private Optional<View> here = Optional.empty();

    /**
     * @param watchers runs what only waits: one for each piece of work on screen
     * @param screens the places of the rail but the keys
     * @param person pseudonym and role, as in the status bar
     * @param profile where this workspace reads and writes
     */
    public ShellView(
            ShellViewModel model,
            StatusViewModel statusModel,
            WorkList workList,
            JobRunner watchers,
            KeyBindings keys,
            Map<Place, View> screens,
            String person,
            String profile) {
        this.model = model;
        rail = new RailView(model);
        status = new StatusBarView(statusModel, person, profile);
        work = new WorkPane(workList, watchers);
        places.putAll(screens);
        places.put(Place.KEYS, new KeysView(keys));
        pause = new PauseCover(model);
        frame.setLeft(rail.node());
        frame.setCenter(middle);
        frame.setBottom(status.node());
        root.getStyleClass().add("shell");
        frame.setMinSize(0, 0);
        toasts = new Toasts();
        VBox corner = new VBox(toasts.node(), work.node());
        corner.getStyleClass().add("corner");
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
        root.getChildren().addAll(frame, corner, pause);
        errors = new ErrorDialog(root);
    }

    @Override
    public StackPane node() {
        return root;
    }

    @Override
    public void attach() {
        rail.attach();
        status.attach();
        work.attach();
        bag.follow(model.placeProperty(), this::open);
        bag.follow(model.pausedProperty(), this::pause);
        bag.follow(model.compactProperty(), this::compact);
    }

    @Override
    public void detach() {
        bag.release();
        here.ifPresent(View::detach);
        here = Optional.empty();
        rail.detach();
        status.detach();
        work.detach();
        toasts.end();
    }

    private void open(Place place) {
        View next = places.get(place);
        if (next == null || here.filter(next::equals).isPresent()) {
            return;
        }
        here.ifPresent(View::detach);
        middle.getChildren().setAll(next.node());
        next.attach();
        here = Optional.of(next);
        root.requestFocus();
    }

    private void pause(boolean paused) {
        pause.setVisible(paused);
        frame.setVisible(!paused);
    }

    private void compact(boolean compact) {
        root.getStyleClass().remove("compact");
        if (compact) {
            root.getStyleClass().add("compact");
        }
    }

    /** Says once what happened. */
    public void say(Notice notice) {
        toasts.say(notice);
    }

    /** Shows a defect of ours. */
    public void show(Throwable defect) {
        errors.show(defect);
    }

    /** The panes in reading order: the rail, then those of the open place. */
    List<Node> panes(List<Node> ofPlace) {
        List<Node> all = new java.util.ArrayList<>();
        all.add(rail.first());
        all.addAll(ofPlace);
        return all;
    }
}
