package dev.assay.app.console;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.AwsSettings;
import dev.assay.app.aws.SageMakerEndpoint;
import dev.assay.app.detectors.UpstreamRerun;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.upstream.UpstreamViewModel;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.vault.VaultItem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers of other services about items of the open workspace, read in or asked for. Blocking. */
final class DeskUpstream implements UpstreamViewModel.Book {
    private final Workspace workspace;
    private final UpstreamBook book;
    private final InstantSource clock;

    DeskUpstream(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.book = new UpstreamBook(workspace.desk(), workspace.objects());
        this.clock = clock;
    }

    @Override
    public List<UpstreamBook.Kept> of(ItemId item, FrameTimes times) throws EnvironmentException {
        return book.of(item, times);
    }

    @Override
    public UpstreamBook.Outcome take(
            ItemId item, Path answer, UpstreamMapping mapping, FrameTimes times)
            throws EnvironmentException {
        return book.take(item, answer, mapping, times);
    }

    @Override
    public String cost(ItemId item, UpstreamRequest request) throws EnvironmentException {
        try (VaultItem bytes = bytes(item);
                AwsClients aws = clients()) {
            return request.costNote(bytes.length(), new SageMakerEndpoint(aws).where());
        }
    }

    @Override
    public Optional<String> ask(ItemId item, UpstreamRequest request, FrameTimes times)
            throws EnvironmentException {
        try (VaultItem bytes = bytes(item);
                AwsClients aws = clients()) {
            UpstreamRerun rerun = new UpstreamRerun(workspace.desk(), workspace.objects(), clock);
            return switch (rerun.ask(item, bytes, times, new SageMakerEndpoint(aws), request)) {
                case UpstreamRerun.Outcome.Answered _ -> Optional.empty();
                case UpstreamRerun.Outcome.Unanswered(_, var sentence, var nextStep, _) ->
                        Optional.of(sentence + " " + nextStep);
                case UpstreamRerun.Outcome.NotAsked(var sentence, var nextStep) ->
                        Optional.of(sentence + " " + nextStep);
            };
        }
    }

    private VaultItem bytes(ItemId item) throws EnvironmentException {
        return workspace
                .vault()
                .open(item)
                .orElseThrow(() ->
                        new EnvironmentException(
                                "upstream.bytes",
                                "The item is not here.",
                                "Pull it, then ask again.",
                                true,
                                null));
    }

    private AwsClients clients() throws EnvironmentException {
        WorkspaceSettings settings = workspace.settings();
        return AwsClients.open(
                new AwsSettings(
                        settings.region(), settings.profile(), Optional.empty(), Optional.empty()),
                clock);
    }
}
