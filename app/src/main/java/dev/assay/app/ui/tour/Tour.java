package dev.assay.app.ui.tour;

import dev.assay.app.console.ConsoleWindow;
import dev.assay.app.console.Engines;
import dev.assay.app.workspace.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/**
 * The main job of a reviewer, driven by keys in the real window on a real workspace: look again,
 * pull, open, step, judge, look at maps and origins, meet a bad file, decide, read the log, send.
 * Takes a numbered picture of each step. Not on the JavaFX thread.
 */
public final class Tour {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private final Workspace workspace;
    private final Engines engines;
    private final InstantSource clock;
    private final Path folder;
    private final Consumer<String> told;

    /**
     * @param folder where the pictures go; made when missing
     * @param told given the path of every picture, and every objection
     */
    public Tour(
            Workspace workspace,
            Engines engines,
            InstantSource clock,
            Path folder,
            Consumer<String> told) {
        this.workspace = workspace;
        this.engines = engines;
        this.clock = clock;
        this.folder = folder;
        this.told = told;
    }

    /** Starts the toolkit without a display, drives the whole tour, ends the toolkit. */
    public List<String> driveHeadless() throws TourException {
        HeadlessToolkit.start();
        try {
            return drive();
        } finally {
            HeadlessToolkit.end();
        }
    }

    /**
     * Drives the whole tour and closes the window.
     *
     * @return what was seen that must not be, such as cut words; empty when all is well
     * @throws TourException when a step did not come to its end
     */
    public List<String> drive() throws TourException {
        ConsoleWindow window =
                FxWait.get(() -> ConsoleWindow.open(workspace, engines, clock, WIDTH, HEIGHT));
        Driver driver = new Driver(window, folder, told);
        try {
            new TourSteps(driver, workspace, folder, told).all();
        } finally {
            driver.objections().forEach(told);
            FxWait.run(window::close);
            end(window);
        }
        return driver.objections();
    }

    private static void end(ConsoleWindow window) throws TourException {
        try {
            window.awaitClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted while closing", e);
        }
    }
}
