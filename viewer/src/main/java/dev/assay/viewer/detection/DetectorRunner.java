package dev.assay.viewer.detection;

import dev.assay.model.detection.Applicability;
import dev.assay.model.detection.AudioInput;
import dev.assay.model.detection.CropRule;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MediaFacts;
import dev.assay.model.detection.MediaRef;
import dev.assay.model.detection.MemoryBytes;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.StoppedWorker;
import dev.assay.viewer.media.TaskOutcome;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.TaskKind;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs detectors over an open item, in its worker. Blocks; belongs on a background thread. Safe for
 * use from several threads, the session serves one at a time.
 */
public final class DetectorRunner {
    private final InstantSource clock;
    private final String producer;

    /**
     * @param producer program and version, for the record of a run
     */
    public DetectorRunner(InstantSource clock, String producer) {
        this.clock = clock;
        this.producer = producer;
    }

    /**
     * Runs one detector.
     *
     * @param sha256 digest of the item's bytes as the vault or the caller knows it
     * @param bytes length of the item
     * @throws JobCancelledException when {@code progress} says so
     * @throws EnvironmentException when the maps cannot be kept
     */
    public DetectionOutcome run(
            MediaSession session, String sha256, long bytes, DetectorRun run, Progress progress)
            throws EnvironmentException {
        return run(session, sha256, bytes, List.of(run), progress).getFirst();
    }

    /**
     * Runs detectors side by side: each frame is decoded once, and brought once to what several of
     * them want. Should a model bring the worker down, all of them stop; so models that nobody
     * vouches for are better run alone.
     *
     * @param runs at most {@link DetectOrder#MOST_RUNS}
     * @return one for each run, in their order
     * @throws JobCancelledException when {@code progress} says so
     * @throws EnvironmentException when the maps cannot be kept
     */
    public List<DetectionOutcome> run(
            MediaSession session,
            String sha256,
            long bytes,
            List<DetectorRun> runs,
            Progress progress)
            throws EnvironmentException {
        List<Applicability> applicable = new ArrayList<>();
        List<DetectorRun> speaking = new ArrayList<>();
        for (DetectorRun run : runs) {
            applicable.add(applicability(run, session, bytes));
            if (applicable.getLast() instanceof Applicability.Applicable) {
                speaking.add(run);
            }
        }
        Iterator<DetectionOutcome> spoken =
                speaking.isEmpty()
                        ? Collections.emptyIterator()
                        : runAnyway(session, sha256, bytes, speaking, progress).iterator();
        List<DetectionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            outcomes.add(
                    applicable.get(i) instanceof Applicability.NotApplicable silent
                            ? new DetectionOutcome.Done(
                                    detections(session, sha256, bytes, runs.get(i))
                                            .notApplicable(silent))
                            : spoken.next());
        }
        return outcomes;
    }

    private Detections detections(
            MediaSession session, String sha256, long bytes, DetectorRun run) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Detections(run, media(session, sha256, bytes), now, producer);
    }

    /** Without asking the cards whether they apply, for a trial. */
    List<DetectionOutcome> runAnyway(
            MediaSession session,
            String sha256,
            long bytes,
            List<DetectorRun> runs,
            Progress progress)
            throws EnvironmentException {
        List<DetectOrder> orders = new ArrayList<>();
        List<ByteSource> attachments = new ArrayList<>();
        List<RawFrames> taken = new ArrayList<>();
        for (DetectorRun run : runs) {
            DetectorCard card = run.model().card();
            DetectorModel finder = run.faces();
            orders.add(Orders.of(card, run.range(), finder == null ? null : finder.card()));
            attachments.addAll(attachments(run.model().bytes(), finder));
            int most =
                    card.input() instanceof AudioInput
                            ? Limits.MAX_FRAMES
                            : session.index().count();
            taken.add(new RawFrames(card, session.info(), most));
        }
        RawRuns raw = new RawRuns(taken);
        TaskOutcome outcome =
                session.task(
                        TaskKind.DETECT, DetectOrder.encode(orders), attachments, progress, raw);
        List<DetectionOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            outcomes.add(
                    switch (outcome) {
                        case StoppedWorker stopped -> new DetectionOutcome.Stopped(stopped);
                        case TaskOutcome.Failed(String sentence) ->
                                new DetectionOutcome.Refused(sentence, "Try another detector.");
                        case TaskOutcome.Finished _ -> {
                            progress.checkCancelled();
                            yield finished(
                                    taken.get(i),
                                    raw.broken(),
                                    detections(session, sha256, bytes, runs.get(i)));
                        }
                    });
        }
        return outcomes;
    }

    /** As the worker expects them of one order. */
    static List<ByteSource> attachments(byte[] model, @Nullable DetectorModel finder) {
        List<ByteSource> attachments = new ArrayList<>();
        attachments.add(new MemoryBytes(model));
        if (finder != null) {
            attachments.add(new MemoryBytes(finder.bytes()));
        }
        return attachments;
    }

    private static DetectionOutcome finished(RawFrames raw, boolean broken, Detections detections)
            throws EnvironmentException {
        if (broken || raw.broken()) {
            return new DetectionOutcome.Refused(
                    "The worker answered what no worker answers.",
                    "Open the item again; if it happens again, report it.");
        }
        if (raw.refused() != DetectFault.NONE) {
            return new DetectionOutcome.Refused(
                    FaultWords.of(raw.refused()),
                    "Check the detector's card against its model, or use another detector.");
        }
        return new DetectionOutcome.Done(detections.of(raw));
    }

    private static MediaRef media(MediaSession session, String sha256, long bytes) {
        MediaInfo info = session.info();
        return new MediaRef(
                sha256,
                bytes,
                info.width(),
                info.height(),
                info.rotation(),
                session.index().timebase(),
                session.index().count());
    }

    private static Applicability applicability(DetectorRun run, MediaSession session, long bytes) {
        DetectorCard card = run.model().card();
        MediaInfo info = session.info();
        if (card.input() instanceof AudioInput) {
            boolean sound = info.streams().stream().anyMatch(s -> s.rate() > 0 && s.decodable());
            return sound
                    ? new Applicability.Applicable()
                    : new Applicability.NotApplicable("the item has no sound that can be decoded");
        }
        if (card.input() instanceof ImageInput picture
                && picture.crop() == CropRule.FACE
                && run.faces() == null) {
            return new Applicability.NotApplicable(
                    "it looks at faces and no face detector is installed");
        }
        int frames = session.index().count();
        double pixels = (double) info.width() * info.height() * Math.max(frames, 1);
        boolean still = info.kind() == MediaInfo.Kind.STILL;
        return card.appliesTo()
                .to(
                        new MediaFacts(
                                info.codec(),
                                still,
                                info.width(),
                                info.height(),
                                frames,
                                bytes * 8.0 / pixels));
    }
}
