package dev.assay.app.cli;

import dev.assay.app.detectors.PastDecisions;
import dev.assay.app.detectors.ThresholdBook;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.Threshold;
import dev.assay.model.detection.ThresholdChange;
import dev.assay.model.detection.ThresholdSet;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.review.ActOutcome;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code assay thresholds}: the versions of all thresholds; with a detector and a value what that
 * value would have done to decided items; with a reason, the change itself.
 */
@Command(
        name = "thresholds",
        description = "Thresholds and their history; what another one would do; change one.")
final class ThresholdsCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DETECTOR", description = "Its name.")
    @Nullable String detector;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VALUE",
            description = "Another threshold; at or above it is over.")
    @Nullable Double value;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Change it, for this reason; else only what it would do is said.")
    @Nullable String reason;

    @Option(
            names = "--although",
            description = "Change it although items that people found manipulated would pass.")
    boolean although;

    @Override
    public ExitCode call() throws EnvironmentException {
        if (detector != null && value == null) {
            root.output().message("Give a value with the detector.");
            return ExitCode.BAD_INPUT;
        }
        return new WorkspaceDoor(root).open(this::with);
    }

    private ExitCode with(Workspace workspace) throws EnvironmentException {
        ThresholdBook book =
                new ThresholdBook(
                        workspace.desk(),
                        workspace.objects(),
                        new WorkspaceDoor(root).installed().cards());
        String name = detector;
        Double after = value;
        return name == null || after == null ? list(book) : change(workspace, book, name, after);
    }

    private ExitCode list(ThresholdBook book) throws EnvironmentException {
        List<Map<String, Object>> versions = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (ThresholdBook.Version version : book.history()) {
            ThresholdSet set = version.set();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("number", set.number());
            one.put("sha256", version.digest().hex());
            one.put("author", set.author());
            one.put("reason", set.reason());
            one.put("since", set.since().toString());
            Map<String, Object> values = new LinkedHashMap<>();
            set.thresholds().forEach(t -> values.put(t.detector(), t.value()));
            one.put("thresholds", values);
            versions.add(one);
            plain.append("set ").append(set.number()).append(", ").append(set.author());
            plain.append(": ").append(set.reason()).append('\n');
            if (versions.size() == 1) {
                values.forEach(
                        (k, v) -> plain.append("  ").append(k).append(" ").append(v).append('\n'));
            }
        }
        root.output().answer(Map.of("versions", versions), plain.toString().stripTrailing());
        return ExitCode.DONE;
    }

    private ExitCode change(Workspace workspace, ThresholdBook book, String name, double after)
            throws EnvironmentException {
        Optional<Threshold> now = book.inForce().set().of(name);
        if (now.isEmpty()) {
            root.output().message("There is no detector " + name + "; assay detectors lists them.");
            return ExitCode.BAD_INPUT;
        }
        ThresholdChange would =
                PastDecisions.whatIf(
                        new PastDecisions(workspace.desk(), workspace.objects()).items(),
                        name,
                        now.get().value(),
                        after);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("detector", name);
        document.put("before", would.before());
        document.put("after", would.after());
        document.put("missed", would.missed());
        document.put("caught", would.caught());
        document.put("raised", would.raised());
        document.put("cleared", would.cleared());
        document.put("alert", would.alert());
        String plain =
                "Of decided items %d manipulated would pass and %d be caught; %d authentic would be raised and %d cleared."
                        .formatted(would.missed(), would.caught(), would.raised(), would.cleared());
        String why = reason;
        if (why == null) {
            root.output().answer(document, plain);
            return ExitCode.DONE;
        }
        if (!would.alert().isEmpty() && !although) {
            document.put("outcome", "refused");
            document.put("sentence", would.alert());
            document.put("nextStep", "Say --although if that is meant.");
            root.output().answer(document, would.alert() + " Say --although if that is meant.");
            return ExitCode.FINDING;
        }
        return switch (book.change(name, after, why, InstantSource.system().instant())) {
            case ActOutcome.Recorded(long index, long size) -> {
                document.put("outcome", "recorded");
                document.put("entryIndex", index);
                document.put("logSize", size);
                root.output().answer(document, plain + " Recorded as entry " + index + ".");
                yield ExitCode.DONE;
            }
            case ActOutcome.Refused(String sentence, String nextStep) -> {
                document.put("outcome", "refused");
                document.put("sentence", sentence);
                document.put("nextStep", nextStep);
                root.output().answer(document, sentence + " " + nextStep);
                yield ExitCode.FINDING;
            }
        };
    }
}
