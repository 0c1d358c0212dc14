package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import java.io.PrintStream;
import picocli.CommandLine;

/**
 * Runs one command line to its exit status. Sub-commands are {@code Callable<ExitCode>} with a
 * {@code @ParentCommand AssayCommand}; no stack trace is ever printed unless {@code --debug}.
 */
public final class CommandLineRunner {
    private final PrintStream answers;
    private final PrintStream messages;

    public CommandLineRunner(PrintStream answers, PrintStream messages) {
        this.answers = answers;
        this.messages = messages;
    }

    public int run(String... args) {
        AssayCommand root = new AssayCommand(answers, messages);
        CommandLine line = new CommandLine(root);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExitCodeExceptionMapper(CommandLineRunner::statusOf);
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (root.debug) {
                failure.printStackTrace(messages);
            } else if (failure instanceof EnvironmentException known) {
                messages.println(known.sentence() + " " + known.nextStep());
            } else {
                messages.println("This is a defect of Assay. Run again with --debug.");
            }
            return statusOf(failure);
        });
        int status = line.execute(args);
        ExitCode code = line.getExecutionResult() instanceof ExitCode own ? own : null;
        CommandLine.ParseResult parsed = line.getParseResult();
        while (code == null && parsed != null && parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
            Object result = parsed.commandSpec().commandLine().getExecutionResult();
            code = result instanceof ExitCode own ? own : null;
        }
        return code == null ? status : code.status();
    }

    private static int statusOf(Throwable failure) {
        return (failure instanceof EnvironmentException ? ExitCode.ENVIRONMENT : ExitCode.DEFECT)
                .status();
    }
}
