package dev.assay.app.cli;

import dev.assay.app.settings.MachineSettings;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.FrameRange;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.detection.SidecarWriter;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.detection.DetectionOutcome;
import dev.assay.viewer.detection.DetectorRunner;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay detect}: runs detectors over files, in the media worker. A score is no finding. */
@Command(name = "detect", description = "Run detectors over files.")
final class DetectCommand implements Callable<ExitCode> {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Media files.")
    private List<Path> files = List.of();

    @Option(names = "--detector", description = "Name of a bundled or added detector.")
    List<String> names = new ArrayList<>();

    @Option(names = "--card", description = "Card of a detector, its model beside it.")
    List<Path> cards = new ArrayList<>();

    @Option(names = "--frames", description = "Frames A-B, from 0, both included.")
    @Nullable String frames;

    @Option(
            names = "--baseline",
            negatable = true,
            description = "Subtract each cell's own level over the clip; else as the card says.")
    @Nullable Boolean baseline;

    @Option(
            names = "--explain",
            description = "Explain scores: occlusion, surrogate, score-cam or none.")
    String explain = "none";

    @Option(names = "--sidecar", description = "Write OUT.detect.json and OUT.maps.")
    @Nullable Path sidecar;

    @Override
    public ExitCode call() throws EnvironmentException {
        Output output = root.output();
        List<DetectorModel> models = new ArrayList<>();
        FrameRange range = range();
        Optional<ExplainMethod> method = method();
        if (method.isEmpty() && !explain.equals("none")) {
            output.message("An explanation is one of occlusion, surrogate, score-cam, none.");
            return ExitCode.BAD_INPUT;
        }
        if (range == null || !choose(models, output)) {
            if (range == null) {
                output.message("Frames are given as A-B, from 0.");
            }
            return ExitCode.BAD_INPUT;
        }
        WorkerSettings settings = MachineSettings.inForce().workers();
        ExitCode worst = ExitCode.DONE;
        try (MediaWorkers workers =
                new SandboxedWorkers(files.size() > 1 ? settings : settings.withoutPrestart())) {
            for (Path file : files) {
                worst = worst.max(detect(workers, file, models, range, output));
            }
        }
        return worst;
    }

    private boolean choose(List<DetectorModel> models, Output output) throws EnvironmentException {
        BundledDetectors bundled = new BundledDetectors();
        for (String name : names) {
            Optional<DetectorModel> found = bundled.named(name);
            if (found.isEmpty()) {
                found = new WorkspaceDoor(root).installed().named(name);
            }
            found.ifPresent(models::add);
            if (found.isEmpty()) {
                new WorkspaceDoor(root).installed().shelf().spoilt().forEach(output::message);
                output.message("There is no detector " + name + "; assay detectors lists them.");
                return false;
            }
        }
        for (Path card : cards) {
            switch (DetectorCards.load(card)) {
                case ModelOutcome.Loaded(DetectorModel model) -> models.add(model);
                case ModelOutcome.Refused(String sentence) -> {
                    output.message(card.getFileName() + ": " + sentence);
                    return false;
                }
            }
        }
        if (models.isEmpty()) {
            output.message("Name at least one detector with --detector or --card.");
        }
        return !models.isEmpty();
    }

    private Optional<ExplainMethod> method() {
        return Arrays.stream(ExplainMethod.values())
                .filter(method -> method.word().equals(explain))
                .findFirst();
    }

    private @Nullable FrameRange range() {
        if (frames == null) {
            return FrameRange.ALL;
        }
        Matcher matcher = RANGE.matcher(frames);
        if (!matcher.matches()) {
            return null;
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return to < from ? null : new FrameRange(from, to);
    }

    private ExitCode detect(
            MediaWorkers workers,
            Path file,
            List<DetectorModel> models,
            FrameRange range,
            Output output)
            throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        ExitCode code;
        try (FileSource source = new FileSource(file)) {
            code =
                    switch (workers.open(source, new OpenOptions(-1))) {
                        case OpenOutcome.Opened(MediaSession session) -> {
                            try (session) {
                                yield run(session, source, models, range, document);
                            }
                        }
                        case OpenOutcome.Refused refused -> {
                            document.put("error", refused.sentence());
                            yield ExitCode.BAD_INPUT;
                        }
                        case OpenOutcome.Stopped stopped -> {
                            document.put("error", stopped.sentence());
                            yield ExitCode.BAD_INPUT;
                        }
                    };
        } catch (IOException _) {
            document.put("error", "The file cannot be read.");
            code = ExitCode.BAD_INPUT;
        }
        output.answer(document, DetectionDocument.plain(document));
        return code;
    }

    private ExitCode run(
            MediaSession session,
            FileSource source,
            List<DetectorModel> models,
            FrameRange range,
            Map<String, Object> document)
            throws EnvironmentException {
        DetectorRunner runner = new DetectorRunner(InstantSource.system(), "assay 0.1.0");
        String digest = sha256(source);
        List<DetectorModel> faces = new ArrayList<>(models);
        faces.addAll(new WorkspaceDoor(root).installed().models());
        List<Map<String, Object>> detectors = new ArrayList<>();
        document.put("detectors", detectors);
        ExitCode code = ExitCode.DONE;
        for (List<DetectorRun> pass : passes(models, range, faces)) {
            List<DetectionOutcome> outcomes =
                    runner.run(session, digest, source.length(), pass, Progress.NONE);
            for (int i = 0; i < pass.size(); i++) {
                DetectorRun run = pass.get(i);
                switch (outcomes.get(i)) {
                    case DetectionOutcome.Done(Detection detection) -> {
                        Map<String, Object> one = DetectionDocument.of(detection);
                        if (method().isPresent()) {
                            ExplainStep step = new ExplainStep(method().get(), frames != null);
                            one.put("explanations", step.over(session, run, detection));
                        }
                        detectors.add(one);
                        keep(detection, models.size());
                    }
                    case DetectionOutcome.Refused(String sentence, String nextStep) -> {
                        detectors.add(DetectionDocument.refused(run.model(), sentence, nextStep));
                        code = code.max(ExitCode.BAD_INPUT);
                    }
                    case DetectionOutcome.Stopped(var stopped) -> {
                        detectors.add(
                                DetectionDocument.refused(
                                        run.model(), stopped.sentence(), stopped.nextStep()));
                        return code.max(ExitCode.BAD_INPUT);
                    }
                }
            }
        }
        return code;
    }

    /** Bundled ones that follow one another go over the item together, others alone. */
    private List<List<DetectorRun>> passes(
            List<DetectorModel> models, FrameRange range, List<DetectorModel> faces) {
        BundledDetectors bundled = new BundledDetectors();
        List<List<DetectorRun>> passes = new ArrayList<>();
        boolean together = false;
        for (DetectorModel model : models) {
            boolean own = baseline == null ? model.card().temporalBaseline() : baseline;
            boolean ours =
                    bundled.named(model.card().name())
                            .filter(b -> b.card().cardSha256().equals(model.card().cardSha256()))
                            .isPresent();
            if (!(ours && together)) {
                passes.add(new ArrayList<>());
            }
            passes.getLast().add(new DetectorRun(model, range, own).with(faces));
            together = ours;
        }
        return passes;
    }

    private void keep(Detection detection, int detectors) throws EnvironmentException {
        if (sidecar != null) {
            String name = String.valueOf(sidecar.getFileName());
            SidecarWriter.write(
                    detectors == 1
                            ? sidecar
                            : sidecar.resolveSibling(name + "." + detection.detector()),
                    detection);
        }
    }

    private static String sha256(FileSource source) throws EnvironmentException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer part = ByteBuffer.allocate(1 << 16);
            long at = 0;
            while (at < source.length() && source.read(at, part.clear()) > 0) {
                at += part.position();
                digest.update(part.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
