package dev.assay.app.cli;

import dev.assay.app.remote.Remote;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.PullOutcome;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.ListingRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay pull}: lists the quarantine and brings what is not here yet. */
@Command(name = "pull", description = "List the quarantine and pull items that are not here yet.")
final class PullCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Option(names = "--limit", paramLabel = "N", description = "Pull at most so many items.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (limit < 0) {
            root.output().message("A limit is 0 or more.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root).open(this::pull);
    }

    private ExitCode pull(Workspace workspace) throws EnvironmentException {
        List<Map<String, Object>> pulled = new ArrayList<>();
        ExitCode code = ExitCode.DONE;
        ListingRun run;
        try (Remote remote = Remote.open(workspace, InstantSource.system())) {
            run = remote.intake().list(Progress.NONE);
            for (MediaItem item : run.items()) {
                if (pulled.size() < limit && isMissing(workspace, item)) {
                    PullOutcome outcome = remote.intake().pull(item, Progress.NONE);
                    pulled.add(document(item, outcome));
                    code = code.max(codeOf(outcome));
                }
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("listed", run.items().size());
        answer.put("complete", run.complete());
        answer.put("pulled", pulled);
        root.output().answer(answer, run.items().size() + " listed, " + pulled.size() + " pulled");
        return code;
    }

    private static boolean isMissing(Workspace workspace, MediaItem item)
            throws EnvironmentException {
        return workspace
                .desk()
                .item(item.id())
                .map(ItemDetail::bytes)
                .filter(state -> state == BytesState.LISTED || state == BytesState.PARTIAL)
                .isPresent();
    }

    private static ExitCode codeOf(PullOutcome outcome) {
        return switch (outcome) {
            case PullOutcome.Pulled done -> done.holds() ? ExitCode.DONE : ExitCode.FINDING;
            case PullOutcome.Replaced(), PullOutcome.Missing() -> ExitCode.FINDING;
        };
    }

    private static Map<String, Object> document(MediaItem item, PullOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", item.id().value());
        switch (outcome) {
            case PullOutcome.Pulled done -> {
                document.put("outcome", done.holds() ? "verified" : "mismatch");
                document.put("bytes", done.bytes());
                document.put("sha256", done.digest().hex());
                document.put("resumedAt", done.resumedAt());
            }
            case PullOutcome.Replaced() -> document.put("outcome", "replaced");
            case PullOutcome.Missing() -> document.put("outcome", "missing");
        }
        return document;
    }
}
