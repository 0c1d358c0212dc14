package dev.assay.app.cli;

import dev.assay.app.demo.Demo;
import dev.assay.app.demo.ParentWatch;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay demo}: the console on a sample quarantine, or the guided tour of it. */
@Command(name = "demo", description = "Try the console on sample media.")
final class DemoCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description = "Drive the main job without a display and write pictures to DIR.")
    private @Nullable Path tour;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where the sample media lie.")
    private @Nullable Path folder;

    @Option(names = "--endpoint-main", hidden = true, description = "An S3 endpoint of its own.")
    private @Nullable String endpointMain;

    @Option(names = "--end-with-parent", hidden = true, description = "End when the parent ends.")
    private boolean endWithParent;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (endWithParent) {
            ParentWatch.start();
        }
        Output output = root.output();
        output.message("Preparing the sample media; the first time this takes a while.");
        InstantSource clock = InstantSource.system();
        Path place = folder();
        try (Demo demo =
                Demo.prepare(place, Optional.ofNullable(endpointMain), clock, Progress.NONE)) {
            output.message(demo.describe() + " It holds " + demo.items() + " items.");
            output.message("The workspace is " + demo.workspace().folder() + ".");
            return new DemoStage(output, clock).play(demo, Optional.ofNullable(tour), place);
        }
    }

    private Path folder() {
        return folder != null
                ? folder
                : Path.of(System.getProperty("user.home", "."), ".cache", "assay", "demo");
    }
}
