package dev.assay.app.cli;

import dev.assay.app.console.ConsoleRun;
import dev.assay.app.keystore.Passphrase;
import dev.assay.app.remote.Remote;
import dev.assay.app.ui.unlock.PassphraseWindow;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.fx.FxThread;
import java.time.InstantSource;
import java.util.Optional;

/** {@code assay} without a command: the console window on the workspace. */
final class WindowRun {
    private final AssayCommand root;

    WindowRun(AssayCommand root) {
        this.root = root;
    }

    ExitCode call() throws EnvironmentException {
        WorkspaceDoor door = new WorkspaceDoor(root);
        if (!door.asksForPassphrase()) {
            return door.open(this::show);
        }
        try {
            return ask(door);
        } catch (UnsupportedOperationException noDisplay) {
            return door.open(this::show);
        }
    }

    /** Asks in a window until the passphrase is right or the person gives up. */
    private ExitCode ask(WorkspaceDoor door) throws EnvironmentException {
        PassphraseWindow window = new PassphraseWindow(door.folder().toString());
        Optional<char[]> typed = window.ask("");
        while (typed.isPresent()) {
            char[] passphrase = typed.get();
            try {
                return door.open(new Passphrase(() -> passphrase), this::show);
            } catch (EnvironmentException e) {
                if (!e.key().equals("key.wrong-passphrase")) {
                    throw e;
                }
                typed = window.ask(e.sentence() + " " + e.nextStep());
            }
        }
        FxThread.exit();
        return ExitCode.DONE;
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
