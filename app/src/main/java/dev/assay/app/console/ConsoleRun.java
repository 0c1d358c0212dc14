package dev.assay.app.console;

import dev.assay.app.detectors.InstalledDetectors;
import dev.assay.app.detectors.LiveShelf;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.MachineSettings;
import dev.assay.app.workspace.TrustFolder;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.SandboxedWorkers;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Opens the console window over a workspace and stays until it is closed. Not on the FX thread. */
public final class ConsoleRun {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private ConsoleRun() {}

    /** The engines of a workspace: bundled and added detectors, sandboxed workers. */
    public static Engines engines(Workspace workspace, Remote remote, TrustSettings trust)
            throws EnvironmentException {
        return Engines.of(
                workspace,
                remote,
                new SandboxedWorkers(MachineSettings.inForce().workers()),
                LiveShelf.read(InstalledDetectors.of(workspace.folder())),
                trust);
    }

    /**
     * The trust lists kept with a workspace in its folder {@code trust}; none where there is none.
     */
    public static TrustSettings trustOf(Workspace workspace) throws EnvironmentException {
        return TrustFolder.settings(workspace.folder());
    }

    /**
     * Opens the window and returns when its person has closed it.
     *
     * @throws EnvironmentException without a usable display
     */
    public static void window(Workspace workspace, Engines engines, InstantSource clock)
            throws EnvironmentException {
        CompletableFuture<ConsoleWindow> opened = new CompletableFuture<>();
        try {
            FxThread.start(() -> {
                try {
                    opened.complete(ConsoleWindow.open(workspace, engines, clock, WIDTH, HEIGHT));
                } catch (RuntimeException defect) {
                    opened.completeExceptionally(defect);
                }
            });
        } catch (UnsupportedOperationException noDisplay) {
            engines.workers().close();
            throw new EnvironmentException(
                    "display.none",
                    "There is no usable display for the window.",
                    "Use the commands (assay --help), or the tour: assay demo --tour DIR.",
                    false,
                    noDisplay);
        }
        try {
            opened.get().awaitClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be built", e.getCause());
        } finally {
            FxThread.exit();
        }
    }
}
