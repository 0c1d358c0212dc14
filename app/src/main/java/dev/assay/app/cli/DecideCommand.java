package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.review.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay decide}: records a disposition through the review desk. */
@Command(name = "decide", description = "Record a disposition of an item you hold.")
final class DecideCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "ITEM", description = "Its id or a unique prefix.")
    private String item = "";

    @Option(
            names = "--disposition",
            required = true,
            paramLabel = "D",
            description = "release, label, remove, preserve, escalate, undecided or csam.")
    private String disposition = "";

    @Option(names = "--policy", required = true, paramLabel = "CODE", description = "Policy code.")
    private String policy = "";

    @Option(
            names = "--rationale-file",
            paramLabel = "F",
            description = "The reasons, UTF-8 text; only csam goes without.")
    private @Nullable Path rationaleFile;

    @Option(
            names = "--first-judgement",
            paramLabel = "J",
            description = "authentic, manipulated or unsure, where none was recorded yet.")
    private @Nullable String firstJudgement;

    @Option(names = "--as", paramLabel = "ROLE", description = "Act in this role only.")
    private @Nullable String role;

    @Override
    public ExitCode call() throws EnvironmentException {
        Output output = root.output();
        Optional<Disposition> wanted = Disposition.ofWord(disposition);
        Optional<Judgement> first = word(Judgement.class, firstJudgement);
        Optional<Role> as = word(Role.class, role);
        if (wanted.isEmpty()) {
            output.message(
                    "A disposition is release, label, remove, preserve, escalate, undecided or"
                            + " csam.");
            return ExitCode.BAD_INPUT;
        }
        if (firstJudgement != null && first.isEmpty()) {
            output.message("A first judgement is authentic, manipulated or unsure.");
            return ExitCode.BAD_INPUT;
        }
        if (role != null && as.isEmpty()) {
            output.message("A role is auditor, reviewer, lead or specialist.");
            return ExitCode.BAD_INPUT;
        }
        Optional<String> rationale = rationale();
        if (rationale.isEmpty()) {
            output.message("The rationale file cannot be read as UTF-8 text of at most 100 kB.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root)
                .open(workspace -> decide(workspace, wanted.get(), rationale.get(), first, as));
    }

    private ExitCode decide(
            Workspace workspace,
            Disposition wanted,
            String rationale,
            Optional<Judgement> first,
            Optional<Role> as)
            throws EnvironmentException {
        Output output = root.output();
        ReviewSession session = workspace.desk().session();
        ReviewDesk desk = as.isPresent() ? workspace.desk(session.as(as.get())) : workspace.desk();
        Optional<ItemId> id = new ItemArgument(item).resolve(desk, output);
        if (id.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        DecisionDraft draft =
                new DecisionDraft(
                        id.get(), wanted, policy, rationale, first, Optional.empty(), List.of());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("item", id.get().value());
        return switch (desk.decide(draft)) {
            case DecideOutcome.Recorded(long index, long size, boolean awaitsSecond) -> {
                answer.put("outcome", "recorded");
                answer.put("disposition", wanted.word());
                answer.put("policy", policy);
                answer.put("entryIndex", index);
                answer.put("logSize", size);
                answer.put("awaitsSecond", awaitsSecond);
                output.answer(
                        answer,
                        "Recorded as entry "
                                + index
                                + (awaitsSecond ? "; it waits for a second person." : "."));
                yield ExitCode.DONE;
            }
            case DecideOutcome.Refused(String sentence, String nextStep) -> {
                answer.put("outcome", "refused");
                answer.put("sentence", sentence);
                answer.put("nextStep", nextStep);
                output.answer(answer, sentence + " " + nextStep);
                yield ExitCode.FINDING;
            }
        };
    }

    private Optional<String> rationale() throws EnvironmentException {
        @Nullable Path file = rationaleFile;
        if (file == null) {
            return Optional.of("");
        }
        return new TextFile(file).text();
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, @Nullable String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
