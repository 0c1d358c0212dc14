package dev.assay.app.cli;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardCheck;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.detection.DetectorTrial;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code assay detectors add}: checks a card and its model, tries it once in a worker and keeps
 * both in the workspace. What is refused says why; nothing of it is kept.
 */
@Command(name = "add", description = "Check, try and keep detectors in the workspace.")
final class DetectorsAddCommand implements Callable<ExitCode> {
    private static final int MOST_CARD = 64 << 10;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private DetectorsCommand parent;

    @Parameters(paramLabel = "CARD", arity = "1..*", description = "Cards, each beside its model.")
    private List<Path> cards = List.of();

    @Option(
            names = "--challenger",
            description = "It runs unseen until an item is decided; assay challenge compares.")
    private boolean challenger;

    @Override
    public ExitCode call() throws EnvironmentException {
        Output output = parent.root.output();
        WorkspaceDoor door = new WorkspaceDoor(parent.root);
        if (!Files.isRegularFile(door.folder().resolve("workspace.json"))) {
            output.message("Name the workspace that keeps them with --workspace.");
            return ExitCode.BAD_INPUT;
        }
        ExitCode worst = ExitCode.DONE;
        try (MediaWorkers workers =
                new SandboxedWorkers(WorkerSettings.standard().withoutPrestart())) {
            for (Path card : cards) {
                worst = worst.max(add(card, workers, door, output));
            }
        }
        return worst;
    }

    private ExitCode add(Path card, MediaWorkers workers, WorkspaceDoor door, Output output)
            throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", card.toString());
        List<String> against =
                switch (DetectorCards.load(card)) {
                    case ModelOutcome.Refused(String sentence) -> List.of(sentence);
                    case ModelOutcome.Loaded(DetectorModel model) -> {
                        document.put("name", model.card().name());
                        document.put("modelSha256", model.card().modelSha256());
                        document.put("cardSha256", model.card().cardSha256());
                        List<String> found = against(model, workers, door);
                        if (found.isEmpty()) {
                            door.installed().add(model, DurableFile.read(card, MOST_CARD));
                            if (challenger) {
                                door.installed().challenge(model);
                            }
                        }
                        yield found;
                    }
                };
        document.put("added", against.isEmpty());
        document.put("against", against);
        output.answer(
                document,
                card.getFileName()
                        + ": "
                        + (against.isEmpty() ? "added." : String.join(" ", against)));
        return against.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static List<String> against(
            DetectorModel model, MediaWorkers workers, WorkspaceDoor door)
            throws EnvironmentException {
        String name = model.card().name();
        boolean taken =
                new BundledDetectors().named(name).isPresent()
                        || door.installed()
                                .named(name)
                                .filter(other ->
                                        !other.card()
                                                .cardSha256()
                                                .equals(model.card().cardSha256()))
                                .isPresent();
        if (taken) {
            return List.of("Another detector has the name " + name + ".");
        }
        List<String> against = CardCheck.of(model);
        return against.isEmpty()
                ? new DetectorTrial(workers, InstantSource.system()).of(model).stream().toList()
                : against;
    }
}
