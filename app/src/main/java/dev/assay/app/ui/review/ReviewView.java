package dev.assay.app.ui.review;

import dev.assay.app.ui.compare.CompareBar;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.decide.DecideFoot;
import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.ui.decide.DecideTab;
import dev.assay.app.ui.detect.DetectorsTab;
import dev.assay.app.ui.inspect.FactsTab;
import dev.assay.app.ui.inspect.HistoryTab;
import dev.assay.app.ui.inspect.ProvenanceTab;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.note.NoteBar;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.play.TransportBar;
import dev.assay.app.ui.queue.IntakeViewModel;
import dev.assay.app.ui.queue.QueuePane;
import dev.assay.app.ui.queue.QueueViewModel;
import dev.assay.app.ui.thumbnail.ThumbnailViewModel;
import dev.assay.app.ui.upstream.UpstreamSection;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.part.StateCard;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The review screen: queue, item, picture, transport, timeline, inspector. */
public final class ReviewView implements View {
    private final ReviewViewModel model;
    private final QueueViewModel queueModel;
    private final ItemScreens screens;
    private final ObservableValue<Look> look;
    private final Subscriptions bag = new Subscriptions();
    private final QueuePane queue;
    private final StageView stage;
    private final TransportBar transport;
    private final TimelinePane timeline;
    private final InspectorView inspector;
    private final DecideTab decide;
    private final DecideFoot decideFoot;
    private final EvidenceGathering evidence;
    private final OpeningCard cards;
    private final StackPane cardPlace = new StackPane();
    private final FrameTable table;
    private final VBox notes = new VBox();
    private final List<View> parts;
    private final HBox root = new HBox();
    private final AnimationTimer pulse;

    /** What the review screen is built from besides its view model. */
    public record Outside(
            QueueViewModel queue,
            IntakeViewModel intake,
            ThumbnailViewModel thumbnails,
            KeyMap keys,
            ObservableValue<Look> look,
            String actor,
            LongSupplier nextEntry,
            InstantSource clock) {}

    public ReviewView(ReviewViewModel model, Outside outside) {
        this.model = model;
        this.screens = model.screens();
        this.queueModel = outside.queue();
        this.look = outside.look();
        KeyMap keys = outside.keys();
        queue = new QueuePane(queueModel, outside.intake(), outside.thumbnails());
        stage = new StageView(model, look);
        transport = new TransportBar(screens.play(), keys, this::turn);
        evidence = new EvidenceGathering(screens);
        decide =
                new DecideTab(
                        screens.decide(),
                        screens.second(),
                        keys,
                        evidence::addAll,
                        this::frameWords,
                        this::confirm);
        decideFoot = new DecideFoot(screens.decide(), screens.second(), outside.nextEntry());
        inspector =
                new InspectorView(
                        model,
                        keys,
                        bodies(),
                        decideFoot,
                        () -> {
                            model.giveBack();
                            queueModel.move(1);
                        });
        cards =
                new OpeningCard(
                        outside.intake()::pull,
                        () -> model.openStream(OpenOptions.DEFAULT.stream()),
                        () -> model.tabProperty().set(InspectorTab.FACTS));
        LookFirstPanel lookFirst = new LookFirstPanel(model, keys);
        ItemHeader header = new ItemHeader(model, outside.actor(), outside.clock());
        MapBar bar = new MapBar(screens, keys);
        CompareBar compare =
                new CompareBar(
                        screens.compare(),
                        keys,
                        () -> model.item().ifPresent(screens.compare()::setReference));
        NoteBar note = new NoteBar(screens.notes(), root::requestFocus);
        table = new FrameTable(look, this::seek, screens.play()::hashes, this::toggleTable);
        timeline = new TimelinePane(model, look, table);
        parts =
                List.of(
                        queue, header, bar, compare, stage, lookFirst, transport, note, timeline,
                        inspector);
        cardPlace.getStyleClass().add("stage-card");
        StackPane picture = new StackPane(stage.node(), table.node(), cardPlace);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox middle =
                new VBox(
                        header.node(),
                        bar.node(),
                        compare.node(),
                        notes,
                        picture,
                        lookFirst.node(),
                        transport.node(),
                        note.node(),
                        timeline.node());
        middle.getStyleClass().add("review-middle");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        root.getStyleClass().add("review");
        root.getChildren().addAll(queue.node(), middle, inspector.node());
        pulse =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        screens.play().tick(now);
                    }
                };
    }

    private Map<InspectorTab, View> bodies() {
        Map<InspectorTab, View> bodies = new EnumMap<>(InspectorTab.class);
        bodies.put(
                InspectorTab.DETECTORS,
                new DetectorsTab(
                        screens.detectors(),
                        screens.map(),
                        new UpstreamSection(
                                screens.upstream(), screens.detectors().revealedProperty()),
                        this::firstJudgement,
                        () -> screens.play().frameProperty().get()));
        bodies.put(
                InspectorTab.PROVENANCE,
                new ProvenanceTab(screens.provenance(), screens.lineage()));
        bodies.put(InspectorTab.FACTS, new FactsTab(screens.facts()));
        bodies.put(InspectorTab.HISTORY, new HistoryTab(screens.history()));
        bodies.put(InspectorTab.DECIDE, decide);
        return bodies;
    }

    private Optional<Judgement> firstJudgement() {
        return model.detailProperty().get().flatMap(ItemDetail::firstJudgement);
    }

    private String frameWords() {
        return Integer.toString(screens.play().frameProperty().get());
    }

    @Override
    public HBox node() {
        return root;
    }

    @Override
    public void attach() {
        parts.forEach(View::attach);
        bag.follow(model.openingProperty(), this::show);
        bag.follow(model.detailProperty(), screens.second()::show);
        bag.listen(screens.detectors().chosenProperty(), (_, _, _) -> chosen());
        bag.follow(
                screens.play().playingProperty(),
                playing -> {
                    if (playing) {
                        pulse.start();
                    } else {
                        pulse.stop();
                    }
                });
        bag.listen(model.tabProperty(), (_, _, tab) -> entered(tab));
        bag.listen(screens.play().hashedProperty(), (_, _, frame) -> evidence.hashed(frame));
        bag.listen(screens.decide().stateProperty(), (_, _, state) -> recorded(state));
        bag.listen(screens.decide().dispositionProperty(), (_, _, chosen) -> cover(chosen));
        bag.listen(
                queueModel.selectedProperty(),
                (_, _, chosen) -> chosen.ifPresent(this::openIfOther));
    }

    @Override
    public void detach() {
        pulse.stop();
        bag.release();
        table.detach();
        parts.forEach(View::detach);
    }

    private void openIfOther(ItemId item) {
        if (model.item().filter(item::equals).isEmpty()) {
            model.open(item);
        }
    }

    private void show(Opening opening) {
        cardPlace.getChildren().clear();
        cards.of(opening)
                .ifPresent(card -> {
                    card.setMaxHeight(Region.USE_PREF_SIZE);
                    card.setMaxWidth(Region.USE_PREF_SIZE);
                    cardPlace.getChildren().add(card);
                });
        boolean open = opening instanceof Opening.Opened;
        cardPlace.setVisible(!open);
        stage.node().setVisible(open);
        timeline.node().setVisible(open);
        transport.showTurn(0);
        table.close();
        notes.getChildren().setAll(IndexRemarks.of(opening).stream().toList());
        StreamChoice.of(opening, model::openStream).ifPresent(notes.getChildren()::add);
        timeline.show();
    }

    /** The seventh disposition covers the picture at once, before anything is recorded. */
    private void cover(Optional<Disposition> chosen) {
        if (chosen.filter(d -> d == Disposition.CSAM).isPresent()) {
            screens.play().pause();
            StateCard card = cards.covered();
            card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            cardPlace.getChildren().setAll(card);
            cardPlace.setVisible(true);
            stage.node().setVisible(false);
        } else {
            show(model.openingProperty().get());
        }
    }

    /** No note is written after all. */
    public void leaveNote() {
        screens.notes().leave();
    }

    /** Gives the picture back where something took its place; false where nothing did. */
    public boolean back() {
        if (screens.notes().writingProperty().get().isPresent()) {
            screens.notes().leave();
        } else if (table.open()) {
            toggleTable();
        } else if (screens.compare().onProperty().get()) {
            screens.compare().close();
        } else {
            return false;
        }
        return true;
    }

    private void seek(int at) {
        timeline.seek(at);
    }

    /** The frames as a table in the place of the picture, or the picture again. */
    void toggleTable() {
        if (table.open()) {
            table.close();
            root.requestFocus();
        } else if (model.openingProperty().get() instanceof Opening.Opened) {
            table.open(timeline.node().modelProperty().get(), screens.play().frameProperty().get());
        }
    }

    private void chosen() {
        screens.map()
                .show(
                        screens.detectors().chosenProperty().get(),
                        screens.play().frameProperty().get());
    }

    private void entered(InspectorTab tab) {
        if (tab == InspectorTab.DECIDE) {
            if (screens.decide().evidence().isEmpty()) {
                evidence.addAll();
            }
            decide.begin();
        }
    }

    private void recorded(DecideState state) {
        if (state instanceof DecideState.Recorded) {
            queueModel.refresh();
            root.requestFocus();
        }
    }

    /** Brings the focus to the button that records; a second confirmation records. */
    void confirm() {
        decideFoot.button().requestFocus();
    }

    /** Turns the picture a quarter for display. */
    void turn() {
        int turned = (stage.picture().turnProperty().get() + 90) % 360;
        stage.picture().turnProperty().set(turned);
        transport.showTurn(turned);
    }

    /** The smaller layout of a small window. */
    public void setCompact(boolean compact) {
        queue.setCompact(compact);
        timeline.node().compactProperty().set(compact);
    }

    QueuePane queue() {
        return queue;
    }

    TransportBar transport() {
        return transport;
    }

    TimelinePane timeline() {
        return timeline;
    }

    StageView stage() {
        return stage;
    }

    DecideTab decideTab() {
        return decide;
    }

    EvidenceGathering evidence() {
        return evidence;
    }

    /** The panes in reading order, for F6. */
    public List<Node> panes() {
        return List.of(queue.list(), transport.field(), timeline.node(), inspector.tabs());
    }
}
