package dev.assay.app.cli;

import dev.assay.app.aws.AwsSettings;
import dev.assay.app.detectors.Admission;
import dev.assay.app.detectors.Catalogue;
import dev.assay.app.detectors.CataloguePlace;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
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
                worst =
                        worst.max(
                                add(card.toString(), Admission.read(card), workers, door, output));
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
        Optional<URI> address = Optional.ofNullable(endpoint).flatMap(SettingsFile::endpoint);
        Optional<CataloguePlace> opened =
                CataloguePlace.open(
                        where.get(),
                        new AwsSettings(
                                Optional.ofNullable(region),
                                Optional.ofNullable(profile),
                                address,
                                address));
        if (opened.isEmpty()) {
            output.message("The catalogue is a folder.");
            return ExitCode.BAD_INPUT;
        }
        try (CataloguePlace at = opened.get()) {
            return all(at.catalogue(), signer.get(), workers, door, output);
        }
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
        Admission.Report report =
                new Admission(door.installed(), new DetectorTrial(workers, InstantSource.system()))
                        .admit(file, read, challenger);
        report.card()
                .ifPresent(card -> {
                    document.put("name", card.name());
                    document.put("modelSha256", card.modelSha256());
                    document.put("cardSha256", card.cardSha256());
                });
        document.put("added", report.added());
        document.put("against", report.against());
        output.answer(
                document,
                file + ": " + (report.added() ? "added." : String.join(" ", report.against())));
        return report.added() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
