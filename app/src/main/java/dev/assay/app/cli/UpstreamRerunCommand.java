package dev.assay.app.cli;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.SageMakerEndpoint;
import dev.assay.app.detectors.UpstreamRerun;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.UpstreamEndpoint;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamOutcome;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.vault.VaultItem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code assay upstream rerun}: sends an item of the workspace to a SageMaker endpoint and reads
 * its answer. Without {@code --yes} it only says what that would mean.
 */
@Command(name = "rerun", description = "Ask a SageMaker endpoint about an item again.")
final class UpstreamRerunCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private UpstreamCommand parent;

    @Parameters(paramLabel = "ITEM", description = "The item, pulled before.")
    private String item = "";

    @Option(names = "--endpoint-name", required = true, description = "The endpoint's name.")
    private String name = "";

    @Option(names = "--mapping", required = true, description = "A mapping file.")
    private Path mapping = Path.of("");

    @Option(names = "--content-type", description = "As which the item is sent.")
    private String contentType = "application/octet-stream";

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up after this.")
    private int seconds = (int) UpstreamRequest.USUAL.toSeconds();

    @Option(names = "--endpoint", paramLabel = "URL", description = "Another address than AWS's.")
    private @Nullable String address;

    @Option(names = "--yes", description = "Send it, and let its account pay.")
    private boolean yes;

    @Override
    public ExitCode call() throws EnvironmentException {
        Optional<UpstreamMapping> read = UpstreamCommand.mapping(mapping);
        if (read.isEmpty()) {
            return parent.bad("The mapping is not whole.");
        }
        try {
            UpstreamRequest request =
                    new UpstreamRequest(name, contentType, Duration.ofSeconds(seconds), read.get());
            return new WorkspaceDoor(parent.root).open(workspace -> with(workspace, request));
        } catch (IllegalArgumentException wrong) {
            return parent.bad(String.valueOf(wrong.getMessage()));
        }
    }

    private ExitCode with(Workspace workspace, UpstreamRequest request)
            throws EnvironmentException {
        Optional<ItemId> id =
                new ItemArgument(item).resolve(workspace.desk(), parent.root.output());
        if (id.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Optional<VaultItem> bytes = workspace.vault().open(id.get());
        if (bytes.isEmpty()) {
            return parent.bad("The item is not here. Try assay pull.");
        }
        WorkspaceSettings settings = workspace.settings();
        Optional<URI> at = Optional.ofNullable(address).flatMap(SettingsFile::endpoint);
        try (VaultItem source = bytes.get();
                AwsClients aws =
                        AwsClients.open(
                                new AwsSettings(settings.region(), settings.profile(), at, at),
                                InstantSource.system())) {
            UpstreamEndpoint endpoint = new SageMakerEndpoint(aws);
            String note = request.costNote(source.length(), endpoint.where());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("item", id.get().value());
            document.put("note", note);
            if (!yes) {
                document.put("outcome", "not-asked");
                parent.root.output().answer(document, note + " Say --yes if that is meant.");
                return ExitCode.DONE;
            }
            return switch (FramesOfFile.of(source)) {
                case FramesOfFile.Unopened(String sentence) -> parent.bad(sentence);
                case FramesOfFile.Timed(FrameTimes times) ->
                        say(
                                new UpstreamRerun(
                                                workspace.desk(),
                                                workspace.objects(),
                                                InstantSource.system())
                                        .ask(id.get(), source, times, endpoint, request),
                                document);
            };
        }
    }

    private ExitCode say(UpstreamRerun.Outcome outcome, Map<String, Object> document) {
        return switch (outcome) {
            case UpstreamRerun.Outcome.NotAsked(String sentence, String nextStep) ->
                    none(document, "not-asked", sentence, nextStep);
            case UpstreamRerun.Outcome.Unanswered(
                            var state,
                            String sentence,
                            String nextStep,
                            long millis) -> {
                document.put("millis", millis);
                yield none(document, state.word(), sentence, nextStep);
            }
            case UpstreamRerun.Outcome.Answered(UpstreamOutcome reading, var raw, long millis) -> {
                document.put("millis", millis);
                document.put("rawSha256", raw.hex());
                yield switch (reading) {
                    case UpstreamOutcome.Refused(String sentence) ->
                            none(document, "unreadable", sentence, "Check the mapping.");
                    case UpstreamOutcome.Read(UpstreamResult result) -> {
                        document.put("outcome", "answered");
                        UpstreamDocument.of(result, document);
                        parent.root.output().answer(document, UpstreamDocument.plain(result));
                        yield ExitCode.DONE;
                    }
                };
            }
        };
    }

    private ExitCode none(
            Map<String, Object> document, String outcome, String sentence, String nextStep) {
        document.put("outcome", outcome);
        document.put("sentence", sentence);
        document.put("nextStep", nextStep);
        parent.root.output().answer(document, sentence + " " + nextStep);
        return ExitCode.FINDING;
    }
}
