package dev.assay.app.ui.review;

import dev.assay.app.ui.control.View;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.timeline.Lane;
import dev.assay.viewer.timeline.TimelineModel;
import dev.assay.viewer.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;

/** The timeline of the open item, and the table that says the same. */
final class TimelinePane implements View {
    private final ReviewViewModel model;
    private final ItemScreens screens;
    private final ObservableValue<Look> look;
    private final FrameTable table;
    private final Subscriptions bag = new Subscriptions();
    private final TimelineView root = new TimelineView();

    TimelinePane(ReviewViewModel model, ObservableValue<Look> look, FrameTable table) {
        this.model = model;
        this.screens = model.screens();
        this.look = look;
        this.table = table;
        root.setOnSeek(this::seek);
        root.managedProperty().bind(root.visibleProperty());
    }

    @Override
    public TimelineView node() {
        return root;
    }

    @Override
    public void attach() {
        bag.follow(screens.play().frameProperty(), _ -> follow());
        bag.listen(screens.play().placeProperty(), (_, _, _) -> follow());
        bag.listen(screens.play().shownProperty(), (_, _, _) -> show());
        bag.listen(screens.play().marksProperty(), (_, _, _) -> show());
        bag.listen(screens.play().loudnessProperty(), (_, _, _) -> show());
        bag.listen(screens.notes().notesProperty(), (_, _, _) -> show());
        bag.listen(screens.detectors().lines(), _ -> show());
        bag.listen(screens.upstream().answersProperty(), (_, _, _) -> show());
        bag.listen(screens.detectors().revealedProperty(), (_, _, _) -> show());
        bag.listen(screens.detectors().chosenProperty(), (_, _, _) -> selectLane());
        bag.follow(look, root.lookProperty()::set);
    }

    @Override
    public void detach() {
        bag.release();
    }

    /** Shows what is known now. */
    void show() {
        if (model.openingProperty().get() instanceof Opening.Opened(OpenItem item)) {
            root.modelProperty()
                    .set(
                            TimelineModels.of(
                                    item.session().index(),
                                    item.session().info().seconds(),
                                    screens.detectors().lines(),
                                    screens.upstream().answersProperty().get(),
                                    screens.detectors().revealedProperty().get(),
                                    screens.play().marksProperty().get(),
                                    screens.notes().notesProperty().get(),
                                    TimelineModels.sound(
                                            item.session().info(),
                                            screens.play().loudnessProperty().get()),
                                    model.ledger()));
            table.show(root.modelProperty().get());
            follow();
            selectLane();
        }
    }

    private void follow() {
        root.positionProperty()
                .set(
                        root.modelProperty().get().timed()
                                ? (int) (screens.play().placeProperty().get() * TimelineModel.PARTS)
                                : screens.play().frameProperty().get());
    }

    /** Goes to a frame, or to a tenth of a second where there are none. */
    void seek(int at) {
        if (root.modelProperty().get().timed()) {
            screens.play().placeProperty().set((double) at / TimelineModel.PARTS);
        } else {
            screens.play().pause();
            screens.play().goTo(at);
        }
    }

    /** Marks the lane of the detector whose map is shown. */
    private void selectLane() {
        Optional<String> title =
                screens.detectors()
                        .chosenProperty()
                        .get()
                        .flatMap(d -> screens.detectors().title(d.detector()));
        List<Lane> lanes = root.modelProperty().get().lanes();
        for (int i = 0; i < lanes.size(); i++) {
            if (title.filter(lanes.get(i).name()::equals).isPresent()) {
                root.selectedLaneProperty().set(i);
            }
        }
    }

    /** The next peak of the marked lane. */
    OptionalInt nextPeak() {
        List<Lane> lanes = root.modelProperty().get().lanes();
        int at = root.selectedLaneProperty().get();
        return at >= 0 && at < lanes.size() && lanes.get(at) instanceof Lane.Measured lane
                ? lane.track().nextPeak(root.positionProperty().get())
                : OptionalInt.empty();
    }
}
