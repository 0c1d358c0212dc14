package dev.assay.app.cli;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueFilterText;
import dev.assay.model.review.QueueRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay queue}: the queue as rows, in the order the window shows them. */
@Command(name = "queue", description = "Show the queue as rows.")
final class QueueCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Option(
            names = "--filter",
            paramLabel = "WORDS",
            description =
                    "Words: all, mine, a state (open, claimed, awaiting-second, decided, conflict,"
                            + " blocked), a severity (S1 to S4), or part of a name or id.")
    private String filter = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many rows.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (limit < 0) {
            root.output().message("A limit is 0 or more.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root).open(this::show);
    }

    private ExitCode show(Workspace workspace) throws EnvironmentException {
        QueueFilter wanted = QueueFilterText.parse(filter, limit);
        List<Map<String, Object>> rows = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (QueueRow row : workspace.desk().queue(wanted)) {
            rows.add(document(row));
            plain.append(line(row)).append(System.lineSeparator());
        }
        plain.append(rows.size()).append(rows.size() == 1 ? " item" : " items");
        root.output().answer(Map.of("items", rows, "count", rows.size()), plain.toString());
        return ExitCode.DONE;
    }

    private static Map<String, Object> document(QueueRow row) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("item", row.id().value());
        document.put("name", row.name());
        document.put("severity", row.severity().name());
        document.put("state", word(row.state()));
        document.put("bytes", word(row.bytes()));
        document.put("size", row.size());
        row.surface().ifPresent(surface -> document.put("surface", surface));
        document.put("since", row.since().toString());
        row.due().ifPresent(due -> document.put("due", due.toString()));
        document.put("mine", row.mine());
        row.claim()
                .ifPresent(claim ->
                        document.put(
                                "claim",
                                Map.of(
                                        "by", claim.owner(),
                                        "fence", claim.fence(),
                                        "until", claim.until().toString())));
        row.disposition()
                .map(Disposition::word)
                .ifPresent(word -> document.put("disposition", word));
        document.put("gaps", row.gaps());
        return document;
    }

    private static String line(QueueRow row) {
        Optional<Instant> due = row.due();
        return String.format(
                Locale.ROOT,
                "%s  %s  %-15s  %-9s  %-20s  %s",
                row.id().value(),
                row.severity(),
                word(row.state()),
                word(row.bytes()),
                due.map(Instant::toString).orElse("-"),
                Plain.text(row.name()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
