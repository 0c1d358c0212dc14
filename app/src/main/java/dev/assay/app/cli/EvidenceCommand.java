package dev.assay.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What can be asked of an evidence package. */
@Command(
        name = "evidence",
        description = "Verify evidence packages.",
        subcommands = {EvidenceVerifyCommand.class})
final class EvidenceCommand {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    Output output() {
        return root.output();
    }
}
