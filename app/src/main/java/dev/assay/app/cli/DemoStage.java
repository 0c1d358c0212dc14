package dev.assay.app.cli;

import dev.assay.app.console.ConsoleRun;
import dev.assay.app.console.Engines;
import dev.assay.app.demo.Demo;
import dev.assay.app.demo.DisplayProbe;
import dev.assay.app.ui.tour.Tour;
import dev.assay.app.ui.tour.TourException;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a prepared demonstration: in a window where there is a display, else as a tour. */
final class DemoStage {
    private final Output output;
    private final InstantSource clock;

    DemoStage(Output output, InstantSource clock) {
        this.output = output;
        this.clock = clock;
    }

    /**
     * @param pictures where a tour that was asked for puts its pictures
     * @param folder where a tour for want of a display puts them
     */
    ExitCode play(Demo demo, Optional<Path> pictures, Path folder) throws EnvironmentException {
        boolean display =
                new DisplayProbe(System.getenv()).isUsable(System.getProperty("os.name", ""));
        Path to = pictures.orElse(folder);
        output.answer(
                Map.of(
                        "workspace", demo.workspace().folder().toString(),
                        "items", demo.items(),
                        "window", display && pictures.isEmpty(),
                        "pictures", to.toString(),
                        "at", clock.instant().toString()),
                "Ready.");
        Engines engines =
                ConsoleRun.engines(
                        demo.workspace(),
                        demo.remote(),
                        TrustFiles.read(
                                List.of(demo.workspace().folder().resolveSibling("trust.pem"))));
        if (display && pictures.isEmpty()) {
            ConsoleRun.window(demo.workspace(), engines, clock);
            return ExitCode.DONE;
        }
        return tour(demo, engines, to);
    }

    private ExitCode tour(Demo demo, Engines engines, Path to) {
        try {
            List<String> objections =
                    new Tour(demo.workspace(), engines, clock, to, output::message).driveHeadless();
            output.message(objections.isEmpty() ? "The tour is done." : "The tour objects.");
            return objections.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
        } catch (TourException stopped) {
            output.message("The tour stopped: " + stopped.getMessage() + ".");
            return ExitCode.DEFECT;
        }
    }
}
