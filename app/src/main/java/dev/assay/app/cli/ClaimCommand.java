package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.Claim;
import dev.assay.model.review.ClaimOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay claim}: takes an item, or renews one's own claim. */
@Command(name = "claim", description = "Take an item, or renew your claim on it.")
final class ClaimCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "ITEM", description = "Its id or a unique prefix.")
    private String item = "";

    @Override
    public ExitCode call() throws EnvironmentException {
        return new WorkspaceDoor(root).open(this::claim);
    }

    private ExitCode claim(Workspace workspace) throws EnvironmentException {
        Output output = root.output();
        Optional<ItemId> id = new ItemArgument(item).resolve(workspace.desk(), output);
        if (id.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("item", id.get().value());
        return switch (workspace.desk().claim(id.get())) {
            case ClaimOutcome.Claimed(Claim claim, long index, long size) -> {
                answer.put("outcome", "claimed");
                answer.put("fence", claim.fence());
                answer.put("until", claim.until().toString());
                answer.put("shared", claim.shared());
                answer.put("entryIndex", index);
                answer.put("logSize", size);
                output.answer(
                        answer,
                        "Claimed until " + claim.until() + ", recorded as entry " + index + ".");
                yield ExitCode.DONE;
            }
            case ClaimOutcome.HeldByOther(String owner, Instant until) -> {
                answer.put("outcome", "held");
                answer.put("by", owner);
                answer.put("until", until.toString());
                output.answer(answer, "Held by " + owner + " until " + until + ".");
                yield ExitCode.FINDING;
            }
            case ClaimOutcome.Refused(String sentence, String nextStep) -> {
                answer.put("outcome", "refused");
                answer.put("sentence", sentence);
                answer.put("nextStep", nextStep);
                output.answer(answer, sentence + " " + nextStep);
                yield ExitCode.FINDING;
            }
        };
    }
}
