package dev.assay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What can be asked of a BagIt bag. */
@Command(
        name = "bag",
        description = "Verify any BagIt bag.",
        subcommands = {BagVerifyCommand.class})
final class BagCommand {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    Output output() {
        return root.output();
    }
}
