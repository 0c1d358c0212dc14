package dev.assay.app.cli;

import dev.assay.app.evidence.WorkspaceEvidence;
import dev.assay.app.settings.MachineSettings;
import dev.assay.app.workspace.TrustFolder;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ExportRequest;
import dev.assay.model.evidence.export.Exporter;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay export}: one evidence package of the cases named. */
@Command(
        name = "export",
        description = "Write an evidence package that anybody can verify without this software.")
final class ExportCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(
            arity = "1..*",
            paramLabel = "CASE",
            description = "Items by id or unique prefix; an item is a case of one.")
    private List<String> cases = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder that gets the package, under a name of its own.")
    private Path out = Path.of("");

    @Override
    public ExitCode call() throws EnvironmentException {
        return new WorkspaceDoor(root).open(this::export);
    }

    private ExitCode export(Workspace workspace) throws EnvironmentException {
        Output output = root.output();
        List<ItemId> items = new ArrayList<>();
        for (String one : cases) {
            Optional<ItemId> item = new ItemArgument(one).resolve(workspace.desk(), output);
            if (item.isEmpty()) {
                return ExitCode.BAD_INPUT;
            }
            items.add(item.get());
        }
        if (items.size() > ExportRequest.MOST) {
            output.message("A package has at most " + ExportRequest.MOST + " items.");
            return ExitCode.BAD_INPUT;
        }
        WorkerSettings settings = MachineSettings.inForce().workers().withoutPrestart();
        ExportOutcome outcome;
        try (MediaWorkers workers = new SandboxedWorkers(settings)) {
            Exporter exporter =
                    WorkspaceEvidence.exporter(
                            workspace,
                            TrustFolder.settings(workspace.folder()),
                            workers,
                            InstantSource.system());
            outcome =
                    exporter.export(
                            new ExportRequest(items, out, WorkspaceEvidence.SOFTWARE),
                            Progress.NONE);
        }
        output.answer(ExportDocument.of(outcome), ExportDocument.plain(outcome));
        return outcome instanceof ExportOutcome.Done ? ExitCode.DONE : ExitCode.FINDING;
    }
}
