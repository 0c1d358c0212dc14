package dev.assay.app.cli;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.detectors.Catalogue;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardCheck;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.remote.FolderStore;
import dev.assay.viewer.detection.DetectorTrial;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Parameters(
            paramLabel = "CARD",
            arity = "0..*",
            description = "Cards, each beside its model; of a catalogue only these, by file name.")
    private List<Path> cards = List.of();

    @Option(
            names = "--catalogue",
            paramLabel = "PLACE",
            description = "A folder or s3://bucket/prefix with a signed catalogue of cards.")
    private @Nullable String catalogue;

    @Option(names = "--vkey", description = "File with the key that signs the catalogue.")
    private @Nullable Path key;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Another endpoint than AWS's.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region.")
    private @Nullable String region;

    @Option(names = "--aws-profile", paramLabel = "NAME", description = "AWS profile.")
    private @Nullable String profile;

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
        if (catalogue == null && cards.isEmpty()) {
            output.message("Name cards, or a --catalogue.");
            return ExitCode.BAD_INPUT;
        }
        try (MediaWorkers workers =
                new SandboxedWorkers(WorkerSettings.standard().withoutPrestart())) {
            String place = catalogue;
            if (place != null) {
                return fromCatalogue(place, workers, door, output);
            }
            ExitCode worst = ExitCode.DONE;
            for (Path card : cards) {
                Catalogue.Outcome<Catalogue.Offer> read =
                        switch (DetectorCards.load(card)) {
                            case ModelOutcome.Refused(String sentence) ->
                                    new Catalogue.Outcome.Refused<>(sentence);
                            case ModelOutcome.Loaded(DetectorModel model) ->
                                    new Catalogue.Outcome.Found<>(
                                            new Catalogue.Offer(
                                                    model, DurableFile.read(card, MOST_CARD)));
                        };
                worst = worst.max(add(card.toString(), read, workers, door, output));
            }
            return worst;
        }
    }

    private ExitCode fromCatalogue(
            String place, MediaWorkers workers, WorkspaceDoor door, Output output)
            throws EnvironmentException {
        Path file = key;
        Optional<VerifierKey> signer =
                file == null || !Files.isRegularFile(file)
                        ? Optional.empty()
                        : VerifierKey.parse(
                                new String(
                                                DurableFile.read(file, MOST_CARD),
                                                StandardCharsets.UTF_8)
                                        .strip());
        Optional<StoreLocation> where = StoreLocation.parse(place);
        if (signer.isEmpty() || where.isEmpty()) {
            output.message("A catalogue needs its place, and the key that signs it with --vkey.");
            return ExitCode.BAD_INPUT;
        }
        return switch (where.get()) {
            case StoreLocation.Folder(Path folder) when folder.getParent() != null ->
                    all(
                            new Catalogue(
                                    new FolderStore(folder, Remote.FOLDER_BUCKET),
                                    Remote.FOLDER_BUCKET,
                                    ""),
                            signer.get(),
                            workers,
                            door,
                            output);
            case StoreLocation.Folder _ -> {
                output.message("The catalogue is a folder.");
                yield ExitCode.BAD_INPUT;
            }
            case StoreLocation.Bucket(String bucket, String prefix) -> {
                Optional<URI> address =
                        Optional.ofNullable(endpoint).flatMap(SettingsFile::endpoint);
                try (AwsClients aws =
                        AwsClients.open(
                                new AwsSettings(
                                        Optional.ofNullable(region),
                                        Optional.ofNullable(profile),
                                        address,
                                        address),
                                InstantSource.system())) {
                    String folder =
                            prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
                    yield all(
                            new Catalogue(new S3ObjectStore(aws.s3()), bucket, folder),
                            signer.get(),
                            workers,
                            door,
                            output);
                }
            }
        };
    }

    private ExitCode all(
            Catalogue from,
            VerifierKey signer,
            MediaWorkers workers,
            WorkspaceDoor door,
            Output output)
            throws EnvironmentException {
        switch (from.entries(signer)) {
            case Catalogue.Outcome.Refused<List<Catalogue.Entry>>(String sentence) -> {
                output.message(sentence);
                return ExitCode.BAD_INPUT;
            }
            case Catalogue.Outcome.Found<List<Catalogue.Entry>>(var entries) -> {
                List<String> wanted = cards.stream().map(Path::toString).toList();
                ExitCode worst = ExitCode.DONE;
                for (Catalogue.Entry entry : entries) {
                    if (wanted.isEmpty() || wanted.contains(entry.file())) {
                        worst =
                                worst.max(
                                        add(
                                                entry.file(),
                                                from.offer(entry),
                                                workers,
                                                door,
                                                output));
                    }
                }
                return worst;
            }
        }
    }

    private ExitCode add(
            String file,
            Catalogue.Outcome<Catalogue.Offer> read,
            MediaWorkers workers,
            WorkspaceDoor door,
            Output output)
            throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file);
        List<String> against =
                switch (read) {
                    case Catalogue.Outcome.Refused<Catalogue.Offer>(String sentence) ->
                            List.of(sentence);
                    case Catalogue.Outcome.Found<Catalogue.Offer>(Catalogue.Offer offer) -> {
                        DetectorModel model = offer.model();
                        document.put("name", model.card().name());
                        document.put("modelSha256", model.card().modelSha256());
                        document.put("cardSha256", model.card().cardSha256());
                        List<String> found = against(model, workers, door);
                        if (found.isEmpty()) {
                            door.installed().add(model, offer.card());
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
                document, file + ": " + (against.isEmpty() ? "added." : String.join(" ", against)));
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
