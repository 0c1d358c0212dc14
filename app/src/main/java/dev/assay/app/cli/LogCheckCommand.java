package dev.assay.app.cli;

import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.WorkspaceCheck;
import dev.assay.model.audit.Damage;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.store.Difference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay log check}: the workspace's log against its anchor and against its tables. */
@Command(
        name = "check",
        description = "Check the workspace: log against anchor, projection against log.")
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
            case WorkspaceCheck.Shut(OpenOutcome.Damaged damaged) -> answer(damaged);
            case WorkspaceCheck.Shut(OpenOutcome why) -> door.shut(why);
        };
    }

    private ExitCode answer(WorkspaceCheck.Report report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", report.sound() ? "pass" : "fail");
        document.put("logSize", report.size());
        document.put("root", report.root());
        document.put("cutBytes", report.cutBytes());
        document.put("damages", report.damages().stream().map(LogCheckCommand::row).toList());
        document.put(
                "differences", report.differences().stream().map(LogCheckCommand::row).toList());
        document.put("repaired", report.repaired());
        List<String> lines = new ArrayList<>();
        for (Damage damage : report.damages()) {
            lines.add("log, " + damage.index() + ": " + damage.sentence());
        }
        for (Difference one : report.differences()) {
            lines.add(
                    one.table()
                            + " "
                            + one.row()
                            + ", entry "
                            + one.index()
                            + ": "
                            + one.sentence());
        }
        lines.add(
                report.size()
                        + (report.sound() ? " entries, everything agrees." : " entries.")
                        + (report.repaired() ? " The projection was made anew." : ""));
        group.output().answer(document, String.join(System.lineSeparator(), lines));
        return report.sound() ? ExitCode.DONE : ExitCode.FINDING;
    }

    private ExitCode answer(OpenOutcome.Damaged damaged) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", "fail");
        document.put("damages", damaged.damages().stream().map(LogCheckCommand::row).toList());
        document.put("differences", List.of());
        document.put("repaired", false);
        group.output().answer(document, damaged.sentence() + " " + damaged.nextStep());
        return ExitCode.FINDING;
    }

    private static Map<String, Object> row(Damage damage) {
        return Map.of(
                "part", damage.part().name().toLowerCase(Locale.ROOT),
                "index", damage.index(),
                "sentence", damage.sentence());
    }

    private static Map<String, Object> row(Difference difference) {
        return Map.of(
                "table", difference.table(),
                "row", difference.row(),
                "index", difference.index(),
                "sentence", difference.sentence());
    }
}
