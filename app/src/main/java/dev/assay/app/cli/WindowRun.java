package dev.assay.app.cli;

import dev.assay.app.console.ConsoleRun;
import dev.assay.app.remote.Remote;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import java.time.InstantSource;

/** {@code assay} without a command: the console window on the workspace. */
final class WindowRun {
    private final AssayCommand root;

    WindowRun(AssayCommand root) {
        this.root = root;
    }

    ExitCode call() throws EnvironmentException {
        return new WorkspaceDoor(root).open(this::show);
    }

    private ExitCode show(Workspace workspace) throws EnvironmentException {
        InstantSource clock = InstantSource.system();
        try (Remote remote = Remote.open(workspace, clock)) {
            ConsoleRun.window(
                    workspace,
                    ConsoleRun.engines(workspace, remote, ConsoleRun.trustOf(workspace)),
                    clock);
        }
        return ExitCode.DONE;
    }
}
