package dev.assay.app.cli;

import dev.assay.app.detectors.PastDecisions;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.Challenge;
import dev.assay.model.fault.EnvironmentException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay challenge}: two detectors over the items that people have decided. */
@Command(
        name = "challenge",
        description = "How two detectors agree with what people decided, and McNemar's test.")
final class ChallengeCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "CHAMPION", description = "The detector in force.")
    private String champion = "";

    @Parameters(index = "1", paramLabel = "CHALLENGER", description = "The other one.")
    private String challenger = "";

    @Override
    public ExitCode call() throws EnvironmentException {
        return new WorkspaceDoor(root).open(this::with);
    }

    private ExitCode with(Workspace workspace) throws EnvironmentException {
        ThresholdBook book =
                new ThresholdBook(
                        workspace.desk(),
                        workspace.objects(),
                        new WorkspaceDoor(root).installed().cards());
        var set = book.inForce().set();
        if (set.of(champion).isEmpty() || set.of(challenger).isEmpty()) {
            root.output().message("Name two detectors; assay detectors lists them.");
            return ExitCode.BAD_INPUT;
        }
        Challenge found =
                PastDecisions.challenge(
                        new PastDecisions(workspace.desk(), workspace.objects()).items(),
                        champion,
                        challenger,
                        set);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("champion", champion);
        document.put("challenger", challenger);
        document.put("items", found.items());
        document.put("bothRight", found.both());
        document.put("championOnly", found.championOnly());
        document.put("challengerOnly", found.challengerOnly());
        document.put("neitherRight", found.neither());
        document.put("pValue", found.pValue());
        document.put("enough", found.enough());
        root.output().answer(document, found.sentence());
        return ExitCode.DONE;
    }
}
