package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.HoldDraft;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay hold}: places or lifts a hold on an item. */
@Command(
        name = "hold",
        description = "Place or lift a hold: what is under hold is neither erased nor evicted.")
final class HoldCommand implements Callable<ExitCode> {
    /** What is to be done. */
    private enum Act {
        PLACE,
        LIFT
    }

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "place|lift", description = "What is to be done.")
    private String act = "";

    @Parameters(index = "1", paramLabel = "ITEM", description = "Its id or a unique prefix.")
    private String item = "";

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Opaque name of the hold; it stands in the log in the clear.")
    private String name = "";

    @Option(
            names = "--authority-file",
            required = true,
            paramLabel = "F",
            description = "Who ordered it, UTF-8 text.")
    private Path authority = Path.of("");

    @Option(
            names = "--reason-file",
            required = true,
            paramLabel = "F",
            description = "Why, UTF-8 text.")
    private Path reason = Path.of("");

    @Override
    public ExitCode call() throws EnvironmentException {
        Optional<Act> wanted =
                switch (act.toLowerCase(Locale.ROOT)) {
                    case "place" -> Optional.of(Act.PLACE);
                    case "lift" -> Optional.of(Act.LIFT);
                    default -> Optional.empty();
                };
        Optional<String> who = new TextFile(authority).text();
        Optional<String> why = new TextFile(reason).text();
        if (wanted.isEmpty()) {
            root.output().message("A hold is placed or lifted: assay hold place, assay hold lift.");
            return ExitCode.BAD_INPUT;
        }
        if (who.isEmpty() || why.isEmpty()) {
            root.output().message("A text file cannot be read as UTF-8 text of at most 100 kB.");
            return ExitCode.BAD_INPUT;
        }
        HoldDraft draft = new HoldDraft(name, who.get(), why.get());
        return new WorkspaceDoor(root).open(workspace -> act(workspace, wanted.get(), draft));
    }

    private ExitCode act(Workspace workspace, Act wanted, HoldDraft draft)
            throws EnvironmentException {
        Optional<ItemId> id = new ItemArgument(item).resolve(workspace.desk(), root.output());
        if (id.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        ActAnswer answer = new ActAnswer(root.output(), id.get());
        return wanted == Act.PLACE
                ? answer.say(workspace.desk().placeHold(id.get(), draft), "placed", "Hold placed.")
                : answer.say(workspace.desk().liftHold(id.get(), draft), "lifted", "Hold lifted.");
    }
}
