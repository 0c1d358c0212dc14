package dev.assay.app.console;

import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.settings.MachineSettings;
import dev.assay.app.ui.audit.LogReader;
import dev.assay.app.ui.audit.LogView;
import dev.assay.app.ui.audit.LogViewModel;
import dev.assay.app.ui.control.View;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.evidence.EvidenceView;
import dev.assay.app.ui.evidence.EvidenceViewModel;
import dev.assay.app.ui.insight.InsightView;
import dev.assay.app.ui.insight.InsightViewModel;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.app.ui.keys.KeyBindings;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.ui.preferences.Preferences;
import dev.assay.app.ui.preferences.PreferencesFile;
import dev.assay.app.ui.preferences.Remembering;
import dev.assay.app.ui.queue.IntakeViewModel;
import dev.assay.app.ui.queue.QueueScreen;
import dev.assay.app.ui.queue.QueueViewModel;
import dev.assay.app.ui.review.Arrivals;
import dev.assay.app.ui.review.Notice;
import dev.assay.app.ui.review.ReviewKeys;
import dev.assay.app.ui.review.ReviewView;
import dev.assay.app.ui.review.ReviewViewModel;
import dev.assay.app.ui.settings.SettingsView;
import dev.assay.app.ui.shelf.ShelfPane;
import dev.assay.app.ui.shelf.ShelfViewModel;
import dev.assay.app.ui.shell.ConsoleScene;
import dev.assay.app.ui.shell.Place;
import dev.assay.app.ui.shell.SendViewModel;
import dev.assay.app.ui.shell.ShellView;
import dev.assay.app.ui.shell.ShellViewModel;
import dev.assay.app.ui.shell.StatusViewModel;
import dev.assay.app.ui.thumbnail.ThumbnailViewModel;
import dev.assay.app.ui.words.Middle;
import dev.assay.app.workspace.RoomMaking;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.review.Eviction;
import dev.assay.model.review.ReviewDesk;
import dev.assay.viewer.fx.FxJobRunner;
import dev.assay.viewer.fx.Subscriptions;
import dev.assay.viewer.media.SandboxReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.stage.Stage;

/**
 * Everything the console window is made of, built in dependency order by plain constructors and
 * closed in reverse. Built and used on the JavaFX thread; {@link #close()} is called off it.
 */
public final class AppGraph {
    private static final int AT_ONCE = 6;
    private static final int WATCHED = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Engines engines;
    private final FxJobRunner quickRunner = new FxJobRunner(AT_ONCE);
    private final FxJobRunner frames = new FxJobRunner(1);
    private final FxJobRunner slowRunner = new FxJobRunner(1);
    private final FxJobRunner upkeep = new FxJobRunner(1);
    private final FxJobRunner watchers = new FxJobRunner(WATCHED);
    private final CountedJobs quick = new CountedJobs(quickRunner);
    private final CountedJobs slow = new CountedJobs(slowRunner);
    private final Subscriptions bag = new Subscriptions();
    private final RoomMaking room;
    private final KeyBindings keys;
    private final ShellViewModel shellModel;
    private final StatusViewModel status;
    private final WorkList work;
    private final QueueViewModel queue;
    private final IntakeViewModel intake;
    private final ReviewViewModel review;
    private final SendViewModel send;
    private final ThumbnailViewModel thumbnails;
    private final LogViewModel log;
    private final Remembering remembering;
    private final LogView logView;
    private final ShelfViewModel shelf;
    private final InsightView insight;
    private final EvidenceViewModel evidence;
    private final EvidenceView evidenceView;
    private final ReviewView reviewView;
    private final ShellView shell;
    private final ConsoleScene scene;

    public AppGraph(
            Stage stage,
            Workspace workspace,
            Engines engines,
            InstantSource clock,
            double width,
            double height) {
        this.engines = engines;
        Preferences preferences = engines.preferences().orDefault();
        ReviewDesk desk = workspace.desk();
        shellModel = new ShellViewModel(preferences.look());
        keys = new KeyBindings(preferences.keys());
        status = new StatusViewModel(clock);
        work = new WorkList(slow);
        queue = new QueueViewModel(desk::queue, quick, clock);
        queue.scopeProperty().set(preferences.queue());
        intake = new IntakeViewModel(new DeskIntake(engines.intake(), desk), work, queue, clock);
        send = new SendViewModel(engines.send(), slow, status, clock);
        ReviewParts parts = new ReviewParts(workspace, engines, quick, slow, clock);
        review = parts.model(frames);
        ThresholdBook thresholds = parts.thresholds();
        shelf = new ShelfViewModel(new DeskShelf(workspace, engines, clock), slow);
        insight =
                new InsightView(
                        new InsightViewModel(
                                new InsightParts(workspace, thresholds, clock),
                                quick,
                                () -> parts.readWith(thresholds, review.screens().decide())),
                        () ->
                                engines.detectors().cards().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        DetectorCard::name, DetectorCard::title)),
                        new ShelfPane(shelf));
        review.screens().map().opacityProperty().set(preferences.opacity());
        review.screens().map().contourProperty().set(preferences.contour());
        remembering =
                new Remembering(
                        new PreferencesFile(workspace.folder()), preferences, this::likes, quick);
        thumbnails =
                new ThumbnailViewModel(
                        new DeskThumbnails(desk, workspace.vault(), engines.workers()), slow);
        log =
                new LogViewModel(
                        new LogReader(
                                workspace.log(),
                                desk,
                                progress -> workspace.check(progress).sentences(),
                                workspace.witnessed()),
                        quick,
                        upkeep,
                        clock);
        room = new RoomMaking(desk, MachineSettings.inForce().keep(), clock);
        logView = new LogView(log, shellModel.lookProperty());
        evidence =
                new EvidenceViewModel(
                        new DeskEvidence(workspace, engines, clock),
                        quick,
                        work,
                        workspace.folder().resolveSibling("evidence"));
        evidenceView = new EvidenceView(evidence, shellModel.lookProperty());
        reviewView =
                new ReviewView(
                        review,
                        new ReviewView.Outside(
                                queue,
                                intake,
                                thumbnails,
                                keys.now(),
                                shellModel.lookProperty(),
                                desk.session().actor(),
                                workspace.log()::size,
                                clock));
        shell =
                new ShellView(
                        shellModel,
                        status,
                        work,
                        watchers,
                        keys,
                        places(),
                        person(desk),
                        engines.profile());
        scene =
                new ConsoleScene(
                        stage,
                        shellModel,
                        shell,
                        reviewView,
                        new ReviewKeys(review, reviewView, queue, intake),
                        intake,
                        keys,
                        send::now,
                        logView::find,
                        width,
                        height);
    }

    private Preferences likes() {
        MapViewModel map = review.screens().map();
        return new Preferences(
                shellModel.lookProperty().get(),
                queue.scopeProperty().get(),
                (int) Math.round(map.opacityProperty().get()),
                map.contourProperty().get(),
                keys.now());
    }

    private Map<Place, View> places() {
        Map<Place, View> places = new EnumMap<>(Place.class);
        places.put(Place.REVIEW, reviewView);
        places.put(Place.LOG, logView);
        places.put(Place.INSIGHT, insight);
        places.put(Place.EVIDENCE, evidenceView);
        places.put(
                Place.QUEUE,
                new QueueScreen(
                        queue,
                        intake,
                        shellModel.lookProperty(),
                        () -> shellModel.go(Place.REVIEW)));
        places.put(
                Place.SETTINGS,
                new SettingsView(
                        shellModel.lookProperty(),
                        shellModel::use,
                        shellModel::scale,
                        status.sandboxProperty()
                                .map(part ->
                                        part.words() + " " + part.strong() + "\n" + part.hint())));
        return places;
    }

    private static String person(ReviewDesk desk) {
        String role =
                desk.session().roles().stream()
                        .max(Comparator.naturalOrder())
                        .map(r -> r.name().toLowerCase(Locale.ROOT))
                        .orElse("no role");
        return Middle.of(desk.session().actor(), 14) + " \u00b7 " + role;
    }

    /** Puts the window on screen and starts reading. */
    public void show(Stage stage) {
        stage.setScene(scene.scene());
        scene.attach();
        bag.listen(
                review.noticeProperty(),
                (_, _, notice) -> {
                    notice.ifPresent(shell::say);
                    queue.refresh();
                });
        bag.listen(
                intake.troubleProperty(),
                (_, _, trouble) -> {
                    if (!trouble.isEmpty()) {
                        shell.say(Notice.trouble(trouble, ""));
                    }
                });
        bag.listen(queue.lines(), _ -> tellQueue());
        bag.listen(queue.lines(), _ -> thumbnails.want(queue.rows()));
        bag.listen(
                review.openingProperty(),
                (_, _, now) -> {
                    if (now instanceof Opening.Blocked(var blocked)) {
                        thumbnails.forget(blocked.item().id());
                        review.screens().compare().forget(blocked.item().id());
                    }
                });
        bag.listen(review.detailProperty(), (_, _, _) -> acted());
        MapViewModel map = review.screens().map();
        bag.listen(shellModel.lookProperty(), (_, _, _) -> remembering.changed());
        bag.listen(keys.mapProperty(), (_, _, _) -> remembering.changed());
        bag.listen(queue.scopeProperty(), (_, _, _) -> remembering.changed());
        bag.listen(map.opacityProperty(), (_, _, _) -> remembering.changed());
        bag.listen(map.contourProperty(), (_, _, _) -> remembering.changed());
        if (engines.preferences() instanceof PreferencesFile.Reading.Unreadable(var sentence)) {
            shell.say(Notice.trouble(sentence, ""));
        }
        Arrivals arrivals = new Arrivals(review);
        intake.setOnArriving(arrivals::first);
        intake.setOnArrived(item -> {
            makeRoom();
            arrivals.all(item);
        });
        Thread.currentThread().setUncaughtExceptionHandler((_, defect) -> shell.show(defect));
        quick.<SandboxReport>start("", _ -> engines.workers().sandbox(), this::measured);
        queue.refresh();
        send.busy();
        makeRoom();
    }

    /** Beside everything else; copies that could not be dropped now are dropped later. */
    private void makeRoom() {
        upkeep.<Optional<Eviction>>start("", _ -> room.now(), _ -> {});
    }

    private void measured(JobOutcome<SandboxReport> outcome) {
        switch (outcome) {
            case JobOutcome.Succeeded<SandboxReport>(SandboxReport report) ->
                    status.sandbox(report);
            case JobOutcome.Failed<SandboxReport>(EnvironmentException cause) ->
                    status.sandboxMissing(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<SandboxReport> _ -> {}
        }
    }

    private void acted() {
        queue.refresh();
        if (log.followProperty().get() && shellModel.placeProperty().get() == Place.LOG) {
            log.refresh();
        }
        send.busy();
    }

    private void tellQueue() {
        status.queue(queue.waitingProperty().get(), queue.mineProperty().get(), queue.nearest());
    }

    /** Ages and sending; called about once a minute. */
    public void minutePassed() {
        status.minutePassed();
        tellQueue();
        send.busy();
    }

    public ShellViewModel shell() {
        return shellModel;
    }

    public QueueViewModel queue() {
        return queue;
    }

    public IntakeViewModel intake() {
        return intake;
    }

    public ReviewViewModel review() {
        return review;
    }

    public StatusViewModel status() {
        return status;
    }

    public SendViewModel sending() {
        return send;
    }

    public LogViewModel log() {
        return log;
    }

    public ShelfViewModel shelf() {
        return shelf;
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public WorkList work() {
        return work;
    }

    /** Leaves the open item and stops following; on the JavaFX thread, before {@link #close()}. */
    public void leave() {
        review.leave();
        send.now();
        send.end();
        scene.detach();
        bag.release();
    }

    /**
     * Ends everything in reverse, waiting a while for what is being recorded.
     *
     * @throws InterruptedException when the waiting was interrupted; everything is ended all the
     *     same
     */
    public void close() throws InterruptedException {
        try {
            quick.awaitIdle(PATIENCE);
            slow.awaitIdle(PATIENCE);
        } finally {
            upkeep.close();
            slowRunner.close();
            frames.close();
            quickRunner.close();
            watchers.close();
            engines.workers().close();
        }
    }
}
