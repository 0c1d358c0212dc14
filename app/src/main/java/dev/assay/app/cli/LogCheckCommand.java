package dev.assay.app.cli;

import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.WorkspaceCheck;
import dev.assay.model.fault.EnvironmentException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay log check}: everything a workspace has recorded, read and compared. */
@Command(
        name = "check",
        description =
                "Check the workspace: log against anchor, projection against log, and every"
                        + " payload, object and vault file.")
final class LogCheckCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private LogCommand group;

    @Option(names = "--repair", description = "Make a projection that differs anew from the log.")
    private boolean repair;

    @Override
    public ExitCode call() throws EnvironmentException {
        WorkspaceDoor door = group.door();
        WorkspaceCheck check = new WorkspaceCheck(door.folder(), InstantSource.system());
        return switch (check.run(door.keys(), repair)) {
            case WorkspaceCheck.Report report -> answer(report);
            case WorkspaceCheck.Broken broken -> answer(broken);
            case WorkspaceCheck.Shut(OpenOutcome why) -> door.shut(why);
        };
    }

    private ExitCode answer(WorkspaceCheck.Report report) {
        CheckDocument document = new CheckDocument(report.sound());
        document.whole("logSize", report.size());
        document.text("root", report.root());
        document.whole("cutBytes", report.cutBytes());
        document.damages(report.damages(), report.stores());
        document.differences(report.differences());
        document.whole("behind", report.behind());
        document.stores(report.stores());
        document.truth("repaired", report.repaired());
        document.line(
                report.size()
                        + (report.sound() ? " entries, everything agrees." : " entries.")
                        + (report.repaired() ? " The projection was made anew." : ""));
        return document.answer(group.output());
    }

    private ExitCode answer(WorkspaceCheck.Broken broken) {
        CheckDocument document = new CheckDocument(false);
        document.damages(broken.damages(), broken.stores());
        document.differences(List.of());
        document.stores(broken.stores());
        document.truth("repaired", false);
        document.line(new OpenOutcome.Damaged(broken.damages()).nextStep());
        return document.answer(group.output());
    }
}
