package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.Eviction;
import dev.assay.model.review.KeepRule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay evict}: makes room by dropping local copies that can be pulled again. */
@Command(
        name = "evict",
        description =
                "Drop local copies by age and size, decided items first; never under hold or while"
                        + " claimed.")
final class EvictCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Option(
            names = "--keep-mib",
            paramLabel = "N",
            description = "At most so many MiB stay; without it only age counts.")
    private long mebibytes = -1;

    @Option(
            names = "--unused-days",
            paramLabel = "N",
            description = "Copies of decided items not opened for so long go (default: 30).")
    private long days = 30;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (days < 0 || days > 36_500 || mebibytes > 1L << 40) {
            root.output().message("Days and MiB are 0 or more, and not endless.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root).open(this::evict);
    }

    private ExitCode evict(Workspace workspace) throws EnvironmentException {
        long bytes = mebibytes < 0 ? Long.MAX_VALUE : mebibytes << 20;
        Eviction done = workspace.desk().keep(new KeepRule(bytes, Duration.ofDays(days)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("evicted", done.evicted().stream().map(ItemId::value).toList());
        answer.put("held", done.held());
        answer.put("bytes", done.bytes());
        answer.put("withinBudget", done.withinBudget());
        root.output()
                .answer(
                        answer,
                        "Local copies dropped: "
                                + done.evicted().size()
                                + ". "
                                + (done.bytes() >> 20)
                                + " MiB stay"
                                + (done.withinBudget() ? "." : ", more than asked for."));
        return ExitCode.DONE;
    }
}
