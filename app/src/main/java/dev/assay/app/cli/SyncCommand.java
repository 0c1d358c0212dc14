package dev.assay.app.cli;

import dev.assay.app.remote.Remote;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.Head;
import dev.assay.model.sync.Halt;
import dev.assay.model.sync.SyncCounts;
import dev.assay.model.sync.SyncEngine;
import dev.assay.model.sync.SyncOccasion;
import dev.assay.model.sync.SyncReport;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay sync}: replicates the log and says what was read back. */
@Command(name = "sync", description = "Replicate the log to the record bucket and the table.")
final class SyncCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @SuppressWarnings("unused") // the command always runs once; the window is what repeats
    @Option(names = "--once", description = "Run once and end.")
    private boolean once = true;

    @Override
    public ExitCode call() throws EnvironmentException {
        return new WorkspaceDoor(root).open(this::sync);
    }

    private ExitCode sync(Workspace workspace) throws EnvironmentException {
        try (Remote remote = Remote.open(workspace, InstantSource.system())) {
            Optional<SyncEngine> engine = remote.sync();
            if (engine.isEmpty()) {
                root.output()
                        .message(
                                "This workspace replicates nowhere. Make one with --records to"
                                        + " do so.");
                return ExitCode.BAD_INPUT;
            }
            SyncReport report = engine.get().once(SyncOccasion.NOW, Progress.NONE);
            root.output().answer(document(report), sentence(report));
            Halt halt = report.halt();
            if (halt != null) {
                root.output().message(halt.sentence() + " " + halt.nextStep());
                return ExitCode.FINDING;
            }
            return report.conflicts() > 0 ? ExitCode.FINDING : ExitCode.DONE;
        }
    }

    private static Map<String, Object> document(SyncReport report) {
        SyncCounts counts = report.counts();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("tiles", counts.tiles());
        written.put("bundles", counts.bundles());
        written.put("objects", counts.objects());
        written.put("checkpoints", counts.checkpoints());
        written.put("decisions", counts.decisions());
        written.put("locked", counts.locked());
        written.put("unlocked", counts.unlocked());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("counts", written);
        Head head = report.head();
        if (head != null) {
            document.put("head", Map.of("size", head.size(), "root", head.root()));
        }
        document.put("pending", report.pending());
        document.put("conflicts", report.conflicts());
        Halt halt = report.halt();
        if (halt != null) {
            document.put("halt", halt.kind().name());
        }
        return document;
    }

    private static String sentence(SyncReport report) {
        SyncCounts counts = report.counts();
        Head head = report.head();
        int files = counts.locked() + counts.unlocked();
        return (head == null
                        ? "Nothing is replicated yet"
                        : "Replicated up to entry " + head.size())
                + ": "
                + files
                + " files written, "
                + counts.locked()
                + " read back locked, "
                + counts.unlocked()
                + " without lock; "
                + report.conflicts()
                + " conflicts.";
    }
}
