package dev.assay.app.cli;

import dev.assay.app.demo.Demo;
import dev.assay.app.demo.DisplayProbe;
import java.nio.file.Path;
import java.time.InstantSource;
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
    ExitCode play(Demo demo, Optional<Path> pictures, Path folder) {
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
        return ExitCode.DONE;
    }
}
