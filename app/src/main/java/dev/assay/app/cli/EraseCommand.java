package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ReviewDesk;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay erase}: destroys what is personal about an item and records that. */
@Command(
        name = "erase",
        description =
                "Destroy names, reasons, notes, local copy and computed reports of an item; the log"
                        + " keeps its entries and every proof.")
final class EraseCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "ITEM", description = "Its id or a unique prefix.")
    private String item = "";

    @Option(
            names = "--basis",
            required = true,
            paramLabel = "CODE",
            description = "Code of the reason in law or policy, such as gdpr-17.")
    private String basis = "";

    @Option(
            names = "--commitment",
            paramLabel = "HEX",
            description = "Only what is behind this commitment, such as the reasons of a decision.")
    private @Nullable String commitment;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (!basis.matches("[A-Za-z0-9.-]{1,64}")) {
            root.output().message("A basis is a code of letters, digits, dots and dashes.");
            return ExitCode.BAD_INPUT;
        }
        if (commitment != null && !commitment.matches("[0-9a-f]{64}")) {
            root.output().message("A commitment has 64 hexadecimal digits, as in the log.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root).open(this::erase);
    }

    private ExitCode erase(Workspace workspace) throws EnvironmentException {
        ReviewDesk desk = workspace.desk();
        Optional<ItemId> id = new ItemArgument(item).resolve(desk, root.output());
        if (id.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        @Nullable String one = commitment;
        return new ActAnswer(root.output(), id.get())
                .say(
                        one == null
                                ? desk.eraseAll(id.get(), basis)
                                : desk.erase(id.get(), one, basis),
                        "erased",
                        "Erased.");
    }
}
