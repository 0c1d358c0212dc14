package dev.assay.app.ui.tour;

import dev.assay.app.console.AppGraph;
import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.ui.detect.DetectorState;
import dev.assay.app.ui.inspect.ProvenanceState;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.shell.Place;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.provenance.State;
import dev.assay.model.review.QueueRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/** The steps of the tour in their order; each waits for what it did. */
final class TourSteps {
    /** The sample of which a part was drawn anew. */
    private static final String CLIP = "ad-spot-0412.mp4";

    private final Driver driver;
    private final AppGraph graph;
    private final Workspace workspace;
    private final Path packages;
    private final Consumer<String> told;

    /**
     * @param packages folder that gets the evidence package
     * @param told given its path
     */
    TourSteps(Driver driver, Workspace workspace, Path packages, Consumer<String> told) {
        this.driver = driver;
        this.workspace = workspace;
        this.packages = packages;
        this.told = told;
        this.graph = driver.window().graph();
    }

    void all() throws TourException {
        driver.picture("opened");
        list();
        pull();
        Optional<ItemId> clip = best(row -> row.name().equals(CLIP));
        if (clip.isPresent()) {
            review(clip.get());
        }
        disagree(clip);
        aside();
        new SecondSteps(this, driver, workspace).all();
        provenance();
        badFile();
        send();
        evidence(clip);
        new DetectorSteps(driver, packages).add();
        new LogSteps(driver, workspace).all();
        places();
        looks(clip);
    }

    private void list() throws TourException {
        driver.press(KeyCode.F5);
        driver.until("the listing", () -> !graph.queue().rows().isEmpty());
        driver.picture("listed");
    }

    private void pull() throws TourException {
        driver.run(() -> graph.shell().go(Place.QUEUE));
        driver.picture("queue-table");
        driver.run(graph.intake()::pullAll);
        driver.picture("pulling");
        driver.until(
                "the pulls",
                () -> graph.work().running().isEmpty() && graph.intake().notHere() == 0);
        driver.picture("pulled");
        driver.press(KeyCode.ESCAPE);
    }

    private Optional<ItemId> best(Predicate<QueueRow> wanted) throws TourException {
        return FxWait.get(() ->
                graph.queue().rows().stream()
                        .filter(wanted)
                        .filter(row -> row.bytes() == BytesState.VERIFIED)
                        .map(QueueRow::id)
                        .findFirst());
    }

    void open(ItemId item) throws TourException {
        driver.run(() -> graph.queue().select(item));
        driver.until(
                "the item to open",
                () -> {
                    Opening now = graph.review().openingProperty().get();
                    return !(now instanceof Opening.UnderWay || now instanceof Opening.Nothing);
                });
        FxWait.pulses(6);
    }

    private boolean opened() throws TourException {
        return FxWait.get(() -> graph.review().openingProperty().get() instanceof Opening.Opened);
    }

    private void review(ItemId item) throws TourException {
        open(item);
        if (!opened()) {
            driver.object("the clip did not open");
            driver.picture("clip-not-opened");
            return;
        }
        driver.picture("opened-blurred");
        driver.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        driver.until("frame 2", () -> graph.review().screens().play().frameProperty().get() == 2);
        driver.down(KeyCode.U, false);
        driver.picture("lifted-while-held");
        driver.up(KeyCode.U);
        driver.until("the detectors", this::detectorsDone);
        driver.picture("look-first");
        driver.press(KeyCode.DIGIT2);
        driver.until("the reveal", this::revealed);
        driver.run(() -> {
            graph.review().screens().veil().blurProperty().set(false);
            graph.review().screens().veil().greyProperty().set(false);
        });
        driver.press(KeyCode.N);
        driver.until("a map", this::mapOrNone);
        driver.picture("revealed");
        driver.press(KeyCode.I, KeyCode.PAGE_DOWN, KeyCode.O, KeyCode.J);
        driver.picture("marked-and-region");
        driver.down(KeyCode.H, false);
        driver.picture("map-hidden-while-held");
        driver.up(KeyCode.H);
        driver.press(KeyCode.A);
        driver.type("Seam at the jaw");
        driver.picture("note-being-written");
        driver.press(KeyCode.ENTER);
        driver.until(
                "the note",
                () -> !graph.review().screens().notes().notesProperty().get().isEmpty());
        new CompareSteps(driver).all();
        new DetectorSteps(driver, packages).answer();
        driver.press(KeyCode.T);
        driver.picture("frames-as-a-table");
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.F4);
        driver.picture("facts");
        decide();
        driver.press(KeyCode.F7);
        driver.picture("history");
    }

    boolean revealed() {
        return graph.review().screens().detectors().revealedProperty().get();
    }

    boolean detectorsDone() {
        return graph.review().screens().detectors().lines().stream()
                .noneMatch(line ->
                        line.state() instanceof DetectorState.Waiting
                                || line.state() instanceof DetectorState.Running);
    }

    private boolean mapOrNone() {
        return graph.review().screens().map().mapProperty().get().isPresent()
                || !graph.review().screens().map().noteProperty().get().isEmpty()
                || graph.review().screens().detectors().chosenProperty().get().isEmpty();
    }

    private void decide() throws TourException {
        driver.press(KeyCode.D);
        FxWait.pulses(4);
        driver.picture("decide-empty");
        driver.type("2");
        driver.press(KeyCode.ENTER);
        driver.press(KeyCode.DIGIT3);
        driver.type(
                "The seam at the jaw moves against the neck between the marked frames; the edge"
                        + " sharpness changes at the first of them.");
        driver.picture("decide-filled");
        driver.press(KeyCode.ENTER);
        driver.picture("decide-confirm");
        driver.press(KeyCode.ENTER);
        driver.until(
                "the recording",
                () -> {
                    DecideState now = graph.review().screens().decide().stateProperty().get();
                    return now instanceof DecideState.Recorded
                            || now instanceof DecideState.Refused;
                });
        driver.picture("recorded");
        boolean recorded =
                FxWait.get(() ->
                        graph.review().screens().decide().stateProperty().get()
                                instanceof DecideState.Recorded);
        if (!recorded) {
            driver.object("the decision was not recorded");
        }
    }

    /**
     * Another clip, judged otherwise than its detectors speak: the screen says that they differ.
     */
    private void disagree(Optional<ItemId> decided) throws TourException {
        for (ItemId item : rows(row -> row.name().endsWith(".mp4"))) {
            if (decided.filter(item::equals).isPresent()) {
                continue;
            }
            open(item);
            driver.until("the detectors", this::detectorsDone);
            if (opened() && nothingOver()) {
                driver.press(KeyCode.DIGIT2);
                driver.until("the reveal", this::revealed);
                driver.picture("disagreement");
                return;
            }
        }
        driver.object("no clip was found that every detector holds for unremarkable");
    }

    /** Skipped, the claim is given back; set aside, an item stands behind all others. */
    private void aside() throws TourException {
        driver.press(KeyCode.S);
        driver.until("the claim given back", () -> graph.queue().mineProperty().get() == 0);
        driver.press(KeyCode.X);
        driver.picture("skipped-and-set-aside");
        driver.press(KeyCode.X);
    }

    private boolean nothingOver() throws TourException {
        return FxWait.get(() ->
                graph.review().screens().detectors().lines().stream()
                        .noneMatch(line ->
                                line.state() instanceof DetectorState.Ready(var found, _)
                                        && found.raised()));
    }

    private void provenance() throws TourException {
        List<State> seen = new ArrayList<>();
        for (ItemId item : rows(row -> row.name().matches("(?i).*\\.jpe?g"))) {
            open(item);
            if (!opened()) {
                continue;
            }
            driver.press(KeyCode.F3);
            driver.until("the origin", this::originChecked);
            Optional<State> state = FxWait.get(this::origin);
            if (state.isPresent() && !seen.contains(state.get())) {
                seen.add(state.get());
                driver.picture("origin-" + state.get().word());
                if (state.get() == State.TRUSTED) {
                    new GraphSteps(driver).all(state.get().word());
                }
            }
        }
    }

    private boolean originChecked() {
        ProvenanceState now = graph.review().screens().provenance().stateProperty().get();
        return now instanceof ProvenanceState.Checked || now instanceof ProvenanceState.Failed;
    }

    private Optional<State> origin() {
        return graph.review().screens().provenance().stateProperty().get()
                        instanceof ProvenanceState.Checked(var report, _)
                ? Optional.of(report.state())
                : Optional.empty();
    }

    List<ItemId> rows(Predicate<QueueRow> wanted) throws TourException {
        return FxWait.get(() ->
                graph.queue().rows().stream()
                        .filter(wanted)
                        .filter(row -> row.bytes() == BytesState.VERIFIED)
                        .map(QueueRow::id)
                        .toList());
    }

    private void badFile() throws TourException {
        for (ItemId item : rows(row -> true)) {
            open(item);
            if (!opened() || remarkable()) {
                driver.picture("bad-file");
                driver.press(KeyCode.F4);
                driver.picture("bad-file-facts");
                return;
            }
        }
        driver.object("no bad file was met");
    }

    private void send() throws TourException {
        driver.press(KeyCode.F5);
        driver.until(
                "the sending",
                () -> {
                    String now = graph.status().syncProperty().get().words();
                    return graph.work().running().isEmpty() && !now.equals("Sending");
                });
        driver.picture("sent");
    }

    /** What was decided is handed over: the clip, then others. */
    private void evidence(Optional<ItemId> clip) throws TourException {
        List<ItemId> items = new ArrayList<>();
        clip.ifPresent(items::add);
        rows(row -> row.name().matches("(?i)(img|press).*\\.jpe?g")).stream()
                .filter(item -> !items.contains(item))
                .forEach(items::add);
        new EvidenceSteps(driver, packages, told).all(items);
    }

    private boolean remarkable() throws TourException {
        return FxWait.get(() ->
                graph.review().openingProperty().get() instanceof Opening.Opened(var item)
                        && !item.session().index().notes().isEmpty());
    }

    private void places() throws TourException {
        for (Place place :
                List.of(Place.LOG, Place.EVIDENCE, Place.INSIGHT, Place.KEYS, Place.SETTINGS)) {
            driver.run(() -> graph.shell().go(place));
            driver.picture("place-" + place.title().toLowerCase(Locale.ROOT));
        }
        driver.press(KeyCode.F9);
        driver.picture("pause");
        driver.press(KeyCode.F9, KeyCode.ESCAPE);
    }

    private void looks(Optional<ItemId> clip) throws TourException {
        if (clip.isPresent()) {
            open(clip.get());
            driver.until("the detectors", this::detectorsDone);
        }
        new LookSteps(driver).all();
    }
}
