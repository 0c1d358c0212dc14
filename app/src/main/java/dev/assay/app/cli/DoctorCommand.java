package dev.assay.app.cli;

import dev.assay.app.doctor.Check;
import dev.assay.app.doctor.MachineChecks;
import dev.assay.app.doctor.StoreChecks;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.MachineSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code assay doctor}: what was found on this machine and in the stores. */
@Command(name = "doctor", description = "Say what is really in force here.")
final class DoctorCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Override
    public ExitCode call() throws EnvironmentException {
        List<Check> checks = new ArrayList<>();
        checks.add(MachineChecks.runtime());
        try (MediaWorkers workers =
                new SandboxedWorkers(MachineSettings.inForce().workers().withoutPrestart())) {
            checks.add(MachineChecks.sandbox(workers));
        }
        WorkspaceDoor door = new WorkspaceDoor(root);
        if (Files.isRegularFile(door.folder().resolve("workspace.json"))) {
            ExitCode opened = door.open(workspace -> look(workspace, door, checks));
            if (opened != ExitCode.DONE) {
                return opened;
            }
        } else {
            root.output().message("No workspace is named; only the machine was looked at.");
        }
        checks.forEach(
                check -> root.output().answer(document(check), check.name() + ": " + words(check)));
        return checks.stream().anyMatch(check -> check.state() == Check.State.BAD)
                ? ExitCode.ENVIRONMENT
                : ExitCode.DONE;
    }

    private static ExitCode look(Workspace workspace, WorkspaceDoor door, List<Check> checks)
            throws EnvironmentException {
        checks.add(
                new Check(
                        "key",
                        Check.State.GOOD,
                        Map.of("origin", workspace.log().origin(), "vkey", workspace.vkey()),
                        door.keys().describe(),
                        ""));
        checks.add(MachineChecks.disk(workspace.folder()));
        try (Remote remote = Remote.open(workspace, InstantSource.system())) {
            checks.addAll(StoreChecks.of(remote));
        }
        return ExitCode.DONE;
    }

    private static String words(Check check) {
        return (check.state() == Check.State.GOOD
                        ? check.sentence()
                        : check.state().name().toLowerCase(Locale.ROOT) + ". " + check.sentence())
                + (check.nextStep().isEmpty() ? "" : " " + check.nextStep());
    }

    private static Map<String, Object> document(Check check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("check", check.name());
        document.put("state", check.state().name().toLowerCase(Locale.ROOT));
        document.put("facts", check.facts());
        document.put("sentence", check.sentence());
        document.put("nextStep", check.nextStep());
        return document;
    }
}
