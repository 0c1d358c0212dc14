package dev.assay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What can be asked of a log. */
@Command(
        name = "log",
        description = "Verify a log, or check the workspace's own.",
        subcommands = {LogVerifyCommand.class, LogCheckCommand.class})
final class LogCommand {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    WorkspaceDoor door() {
        return new WorkspaceDoor(root);
    }

    Output output() {
        return root.output();
    }
}
