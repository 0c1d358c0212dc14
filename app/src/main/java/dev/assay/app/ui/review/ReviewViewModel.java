package dev.assay.app.ui.review;

import dev.assay.app.ui.decide.DecideState;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.play.ViewLedger;
import dev.assay.app.ui.words.Count;
import dev.assay.app.upstream.ItemTimes;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.StoppedWorker;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One item under review: opened in a worker, looked at, judged, decided, left. Every ending of
 * every act is a defined state. For the JavaFX thread only.
 */
public final class ReviewViewModel {
    private final Desk desk;
    private final Opener opener;
    private final Function<OpenItem, DetectorsViewModel.Bench> benches;
    private final ItemScreens screens;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<Opening> opening =
            new ReadOnlyObjectWrapper<>(this, "opening", new Opening.Nothing());
    private final ReadOnlyObjectWrapper<Optional<ItemDetail>> detail =
            new ReadOnlyObjectWrapper<>(this, "detail", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ObjectProperty<InspectorTab> tab =
            new SimpleObjectProperty<>(this, "tab", InspectorTab.DETECTORS);
    private final Seeing seeing;
    private Optional<ItemId> item = Optional.empty();
    private boolean acting;
    private int first;

    /**
     * @param benches makes the detectors' bench of an opened item
     * @param screens the parts that show it; this class opens and closes them
     */
    public ReviewViewModel(
            Desk desk,
            Opener opener,
            Function<OpenItem, DetectorsViewModel.Bench> benches,
            ItemScreens screens,
            JobRunner jobs,
            InstantSource clock) {
        this.desk = desk;
        this.opener = opener;
        this.benches = benches;
        this.screens = screens;
        this.jobs = jobs;
        this.seeing = new Seeing(desk, clock);
        screens.play().shownProperty().subscribe(this::frameShown);
        screens.veil().filtered().subscribe(() -> frameShown(screens.play().shownProperty().get()));
        screens.veil().silentProperty().subscribe(silent -> screens.play().hear(!silent));
        screens.decide().stateProperty().subscribe(this::decided);
        screens.decide().setBefore(this::seenSoFar);
        screens.second().stateProperty().subscribe(this::decided);
        screens.second().setBefore(this::seenSoFar);
    }

    /** Leaves what is open and opens {@code next}. */
    public void open(ItemId next) {
        openAt(next, 0);
    }

    /** As {@link #open}, at a frame to begin with. */
    public void openAt(ItemId next, int frame) {
        open(next, frame, OpenOptions.DEFAULT.stream());
    }

    /**
     * Opens the same item again, in a fresh worker: its default picture stream (-1), or another one
     * to look at, of which nothing is recorded as seen and no detector runs.
     */
    public void openStream(int stream) {
        item.ifPresent(same -> open(same, 0, stream));
    }

    private void open(ItemId next, int frame, int stream) {
        FxThread.require();
        leave();
        first = frame;
        item = Optional.of(next);
        opening.set(new Opening.UnderWay(next));
        screens.history().open(next);
        jobs.<Opening>start("", _ -> opener.open(next, stream), outcome -> opened(next, outcome));
    }

    private void opened(ItemId asked, JobOutcome<Opening> outcome) {
        Opening result =
                switch (outcome) {
                    case JobOutcome.Succeeded<Opening>(Opening how) -> how;
                    case JobOutcome.Failed<Opening>(EnvironmentException cause) ->
                            new Opening.Failed(asked, cause.sentence(), cause.nextStep());
                    case JobOutcome.Cancelled<Opening> _ ->
                            new Opening.Failed(asked, "Opening was stopped.", "Open it again.");
                };
        if (item.filter(asked::equals).isEmpty() || !(opening.get() instanceof Opening.UnderWay)) {
            letGo(result);
            return;
        }
        switch (result) {
            case Opening.Opened(OpenItem media) -> show(media);
            case Opening.NotHere(var known) -> detail.set(Optional.of(known));
            case Opening.Blocked(var known) -> detail.set(Optional.of(known));
            case Opening.Refused(var known, _, _, _) -> decideWithoutPicture(known);
            case Opening.Stopped(var known, _, _, _) -> decideWithoutPicture(known);
            case Opening.Nothing _, Opening.UnderWay _, Opening.Failed _ -> {}
        }
        opening.set(result);
        screens.history().refresh();
    }

    private void decideWithoutPicture(ItemDetail known) {
        detail.set(Optional.of(known));
        screens.facts().open(known);
        screens.lineage().open(known);
        screens.decide().begin(known.item().id());
    }

    private void show(OpenItem media) {
        detail.set(Optional.of(media.detail()));
        seeing.begin();
        screens.open(media, first);
        if (media.aside()) {
            return;
        }
        readLoudness(media.detail());
        screens.detectors().open(benches.apply(media));
        screens.upstream().open(media.detail().item().id(), ItemTimes.of(media.session().index()));
        // who is asked as the second person judges first, like the first one did
        boolean settled =
                media.detail()
                        .decision()
                        .filter(d -> !d.awaitsSecond() || d.by().equals(desk.actor()))
                        .isPresent();
        if (media.detail().revealed() || settled) {
            screens.detectors().reveal();
        }
    }

    /** Not before all bytes are here: what waits for bytes would hold the frames up. */
    private void readLoudness(ItemDetail known) {
        if (known.bytes() == BytesState.VERIFIED || known.bytes() == BytesState.MISMATCH) {
            screens.play().readLoudness();
        }
    }

    /** Closes what is open; what was seen is recorded, the worker ends in the background. */
    public void leave() {
        FxThread.require();
        recordSeen();
        Opening before = opening.get();
        item = Optional.empty();
        opening.set(new Opening.Nothing());
        detail.set(Optional.empty());
        screens.close();
        tab.set(InspectorTab.DETECTORS);
        letGo(before);
    }

    private void letGo(Opening before) {
        if (before instanceof Opening.Opened(OpenItem media)) {
            jobs.start(
                    "",
                    _ -> {
                        media.close();
                        return media;
                    },
                    this::tellFailure);
        }
    }

    private void recordSeen() {
        if (item.isPresent()) {
            jobs.<Boolean>start("", seeing.all(item), this::tellFailure);
        }
    }

    private <T> void tellFailure(JobOutcome<T> outcome) {
        if (outcome instanceof JobOutcome.Failed<T>(EnvironmentException cause)) {
            notice.set(Optional.of(Notice.trouble(cause.sentence(), cause.nextStep())));
        }
    }

    private void frameShown(Optional<FrameOutcome> shown) {
        if (!(opening.get() instanceof Opening.Opened(OpenItem media))) {
            return;
        }
        if (shown.isPresent() && shown.get() instanceof StoppedWorker stopped) {
            workerStopped(media, stopped);
        } else if (shown.isPresent() && !media.aside()) {
            seeing.shows(screens.play().frameProperty().get(), screens.veil().filtered().get());
        }
    }

    private void workerStopped(OpenItem media, StoppedWorker stopped) {
        recordSeen();
        ItemDetail known = media.detail();
        opening.set(
                new Opening.Stopped(
                        known, stopped.reason(), stopped.sentence(), stopped.nextStep()));
        screens.play().close();
        screens.detectors().close();
        String reason = stopped.reason().name().toLowerCase(Locale.ROOT);
        jobs.start(
                "",
                _ -> {
                    media.close();
                    desk.workerStopped(known.item().id(), reason);
                    return media;
                },
                outcome -> {
                    tellFailure(outcome);
                    screens.history().refresh();
                });
    }

    /** Whether a first judgement is asked for before scores may be seen. */
    public boolean asksFirstJudgement() {
        return opening.get() instanceof Opening.Opened(OpenItem media)
                && !media.aside()
                && !screens.detectors().revealedProperty().get();
    }

    /** Records what the reviewer sees and opens the detectors. */
    public void judge(Judgement judgement) {
        if (asksFirstJudgement()) {
            act(of -> desk.judge(of, judgement), true);
        }
    }

    /** Opens the detectors without a judgement, where policy allows. */
    public void reveal() {
        if (asksFirstJudgement()) {
            act(desk::reveal, true);
        }
    }

    /** Claims the item, or renews the claim. */
    public void claim() {
        act(desk::claim, false);
    }

    /** Whether the person at this desk holds the item. */
    boolean mine() {
        return detail.get()
                .flatMap(ItemDetail::claim)
                .filter(claim -> claim.owner().equals(desk.actor()))
                .isPresent();
    }

    /** Gives one's claim on the item back, if there is one; the item itself stays as it is. */
    public void giveBack() {
        if (mine()) {
            act(desk::release, false);
        }
    }

    /** Opens the decision; claims the item if nobody has. */
    public void decide() {
        FxThread.require();
        tab.set(InspectorTab.DECIDE);
        if (detail.get().filter(Desk::wantsClaim).isPresent()) {
            claim();
        }
    }

    /** One act on one item; blocking. */
    @FunctionalInterface
    private interface Deed {
        Desk.After on(ItemId item) throws EnvironmentException;
    }

    private void act(Deed deed, boolean reveals) {
        FxThread.require();
        if (item.isEmpty() || acting) {
            return;
        }
        ItemId of = item.get();
        acting = true;
        Job<Boolean> seen = seenSoFar();
        jobs.<Desk.After>start(
                "",
                progress -> {
                    seen.run(progress);
                    return deed.on(of);
                },
                outcome -> acted(of, outcome, reveals));
    }

    private void acted(ItemId of, JobOutcome<Desk.After> outcome, boolean reveals) {
        acting = false;
        tellFailure(outcome);
        if (outcome instanceof JobOutcome.Succeeded<Desk.After>(Desk.After after)) {
            notice.set(Optional.of(after.notice()));
            if (item.filter(of::equals).isEmpty()) {
                return;
            }
            detail.set(after.detail());
            if (reveals && after.detail().filter(ItemDetail::revealed).isPresent()) {
                screens.detectors().reveal();
                tab.set(InspectorTab.DETECTORS);
            }
        }
        screens.history().refresh();
    }

    private void decided(DecideState state) {
        if (state instanceof DecideState.Recorded(long entry, boolean awaitsSecond)) {
            String second = awaitsSecond ? " A second person must agree before it holds." : "";
            notice.set(
                    Optional.of(Notice.of("Recorded as entry " + Count.of(entry) + "." + second)));
            refresh();
        }
    }

    private Job<Boolean> seenSoFar() {
        return seeing.soFar(item);
    }

    /** Reads how the item stands now. */
    public void refresh() {
        FxThread.require();
        item.ifPresent(of ->
                jobs.<Optional<ItemDetail>>start(
                        "", _ -> desk.item(of), outcome -> refreshed(of, outcome)));
        screens.history().refresh();
    }

    private void refreshed(ItemId of, JobOutcome<Optional<ItemDetail>> outcome) {
        tellFailure(outcome);
        if (item.filter(of::equals).isPresent()
                && outcome instanceof JobOutcome.Succeeded<Optional<ItemDetail>>(var read)) {
            detail.set(read);
            read.ifPresent(this::readLoudness);
            read.filter(ItemDetail::blocked).ifPresent(this::block);
        }
    }

    /** Nothing of the item is shown any more: its worker ends, its frames are forgotten. */
    private void block(ItemDetail known) {
        Opening before = opening.get();
        recordSeen();
        opening.set(new Opening.Blocked(known));
        screens.block();
        letGo(before);
    }

    /** What was seen of the open item so far. */
    public ViewLedger ledger() {
        return seeing.ledger();
    }

    public Optional<ItemId> item() {
        return item;
    }

    public ItemScreens screens() {
        return screens;
    }

    public ReadOnlyObjectProperty<Opening> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** How the open item stands at the desk. */
    public ReadOnlyObjectProperty<Optional<ItemDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The last thing that was said; each one once. */
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ObjectProperty<InspectorTab> tabProperty() {
        return tab;
    }
}
