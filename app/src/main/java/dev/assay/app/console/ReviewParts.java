package dev.assay.app.console;

import dev.assay.app.custody.CustodyFiles;
import dev.assay.app.custody.SideFiles;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.ui.compare.CompareViewModel;
import dev.assay.app.ui.decide.DecideViewModel;
import dev.assay.app.ui.decide.SecondViewModel;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.inspect.FactsViewModel;
import dev.assay.app.ui.inspect.HistoryViewModel;
import dev.assay.app.ui.inspect.LineageViewModel;
import dev.assay.app.ui.inspect.ProvenanceViewModel;
import dev.assay.app.ui.multiples.MultiplesViewModel;
import dev.assay.app.ui.note.NotesViewModel;
import dev.assay.app.ui.open.ItemOpener;
import dev.assay.app.ui.play.DeviceSound;
import dev.assay.app.ui.play.PlaybackViewModel;
import dev.assay.app.ui.review.Desk;
import dev.assay.app.ui.review.ItemScreens;
import dev.assay.app.ui.review.ReviewViewModel;
import dev.assay.app.ui.review.VeilViewModel;
import dev.assay.app.ui.upstream.UpstreamViewModel;
import dev.assay.app.workspace.CustodyFolder;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Note;
import dev.assay.model.review.ReviewDesk;
import dev.assay.viewer.detection.DetectorRunner;
import java.time.InstantSource;
import java.util.List;

/**
 * The review screen's view models over the engines of one workspace.
 *
 * @param quick runs what ends soon, several at a time
 * @param slow runs detectors and the like, one at a time
 */
record ReviewParts(
        Workspace workspace,
        Engines engines,
        JobRunner quick,
        JobRunner slow,
        InstantSource clock) {
    private static final String PRODUCER = "Assay 0.1.0";

    /** The view model over fresh parts; {@code frames} fetches frames, one at a time. */
    ReviewViewModel model(JobRunner frames) {
        ReviewDesk desk = workspace.desk();
        DetectorsViewModel detectors = new DetectorsViewModel(slow);
        ItemScreens screens =
                new ItemScreens(
                        new PlaybackViewModel(frames, quick, new DeviceSound()),
                        new VeilViewModel(),
                        detectors,
                        new MapViewModel(quick),
                        new ProvenanceViewModel(
                                new DeskProvenance(
                                        new C2paValidator(engines.trust()),
                                        side(),
                                        engines.workers(),
                                        workspace.objects(),
                                        desk,
                                        clock),
                                quick),
                        new LineageViewModel(custody(desk), quick),
                        new FactsViewModel(quick),
                        new HistoryViewModel(desk::history, quick),
                        new DecideViewModel(door(desk), desk.policies().policies(), quick),
                        new SecondViewModel(desk::second, desk.session().actor(), quick),
                        new CompareViewModel(quick),
                        new MultiplesViewModel(detectors, quick),
                        new UpstreamViewModel(new DeskUpstream(workspace, clock), quick),
                        new NotesViewModel(book(desk), quick));
        ThresholdBook thresholds = thresholds();
        readWith(thresholds, screens.decide());
        ItemOpener opener =
                new ItemOpener(desk, workspace.vault(), engines.source(), engines.workers());
        DetectorRunner runner = new DetectorRunner(clock, PRODUCER);
        return new ReviewViewModel(
                new Desk(desk),
                opener::open,
                item ->
                        new DeskDetectors(
                                item,
                                engines.detectors().now(),
                                runner,
                                workspace.objects(),
                                desk,
                                thresholds),
                screens,
                quick,
                clock);
    }

    private ItemCustody custody(ReviewDesk desk) {
        return new ItemCustody(
                new ItemLineage(engines.source()),
                new CustodyFiles(side(), CustodyFolder.in(workspace.folder()), engines.trail()),
                desk::history);
    }

    private SideFiles side() {
        return new SideFiles(engines.source(), workspace.settings().sidePrefix());
    }

    /** Decisions name the thresholds in force from now on. */
    void readWith(ThresholdBook thresholds, DecideViewModel decide) {
        quick.<ContentDigest>start(
                "",
                _ -> thresholds.inForce().digest(),
                outcome -> {
                    if (outcome
                            instanceof JobOutcome.Succeeded<ContentDigest>(ContentDigest digest)) {
                        decide.readWith(digest);
                    }
                });
    }

    /** The versions of the thresholds of all detectors that run here. */
    ThresholdBook thresholds() {
        return new ThresholdBook(workspace.desk(), workspace.objects(), engines.detectors()::cards);
    }

    private static NotesViewModel.Book book(ReviewDesk desk) {
        return new NotesViewModel.Book() {
            @Override
            public List<Note> of(ItemId item) throws EnvironmentException {
                return desk.notes(item);
            }

            @Override
            public ActOutcome write(ItemId item, long from, long to, String text)
                    throws EnvironmentException {
                return desk.annotated(item, from, to, text);
            }
        };
    }

    private static DecideViewModel.Door door(ReviewDesk desk) {
        return new DecideViewModel.Door() {
            @Override
            public DecideOutcome decide(DecisionDraft draft) throws EnvironmentException {
                return desk.decide(draft);
            }

            @Override
            public DecideOutcome supersede(DecisionDraft draft) throws EnvironmentException {
                return desk.supersede(draft);
            }
        };
    }
}
