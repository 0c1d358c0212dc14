package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line; without a sub-command the console window opens. */
@Command(
        name = "assay",
        description = "Review console for quarantined media.",
        mixinStandardHelpOptions = true,
        version = "Assay 0.1.0",
        subcommands = {
            InitCommand.class,
            PullCommand.class,
            QueueCommand.class,
            InspectCommand.class,
            FramesCommand.class,
            ClaimCommand.class,
            DecideCommand.class,
            HoldCommand.class,
            EraseCommand.class,
            EvictCommand.class,
            SyncCommand.class,
            LogCommand.class,
            BagCommand.class,
            ExportCommand.class,
            EvidenceCommand.class,
            ProvenanceCommand.class,
            DemoCommand.class,
            DetectCommand.class,
            DetectorsCommand.class,
            UpstreamCommand.class,
            ThresholdsCommand.class,
            ChallengeCommand.class,
            DoctorCommand.class
        })
public final class AssayCommand implements Callable<ExitCode> {
    @Option(names = "--workspace", scope = ScopeType.INHERIT, description = "The workspace folder.")
    @Nullable Path workspace;

    @Option(names = "--key-file", scope = ScopeType.INHERIT, description = "The workspace key.")
    @Nullable Path keyFile;

    @Option(
            names = "--passphrase",
            scope = ScopeType.INHERIT,
            description =
                    "Protect a new workspace by a passphrase, typed or from ASSAY_PASSPHRASE_FILE.")
    boolean passphrase;

    @Option(
            names = "--keychain",
            scope = ScopeType.INHERIT,
            description = "Keep the key of a new workspace in the system's keychain.")
    boolean keychain;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON on standard output.")
    boolean json;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces.")
    boolean debug;

    private final PrintStream answers;
    private final PrintStream messages;

    public AssayCommand(PrintStream answers, PrintStream messages) {
        this.answers = answers;
        this.messages = messages;
    }

    /** Opens the window on the workspace. */
    @Override
    public ExitCode call() throws EnvironmentException {
        return new WindowRun(this).call();
    }

    Output output() {
        return new Output(answers, messages, json);
    }
}
