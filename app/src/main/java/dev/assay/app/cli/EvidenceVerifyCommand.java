package dev.assay.app.cli;

import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.model.evidence.verify.EvidenceVerifier;
import dev.assay.model.evidence.verify.Expectation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay evidence verify}: packages from their files alone, by a second code path. */
@Command(name = "verify", description = "Verify evidence packages from their files alone.")
final class EvidenceVerifyCommand implements Callable<ExitCode> {
    private static final int MOST = 1000;

    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private EvidenceCommand group;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Packages, or folders that hold packages.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--vkey",
            paramLabel = "FILE",
            description = "The log's verifier key, as its owner publishes it elsewhere.")
    private @Nullable Path vkey;

    @Option(
            names = "--digest",
            paramLabel = "SHA256",
            description = "Digest of the whole package, as you were given it.")
    private @Nullable String digest;

    @Override
    public ExitCode call() {
        Output output = group.output();
        Optional<String> key = Optional.empty();
        if (vkey != null) {
            try {
                key = Optional.of(Files.readString(vkey).strip());
            } catch (IOException e) {
                output.message("The file given with --vkey cannot be read.");
                return ExitCode.BAD_INPUT;
            }
        }
        Expectation expected =
                new Expectation(
                        key, Optional.ofNullable(digest).map(one -> one.toLowerCase(Locale.ROOT)));
        ExitCode worst = ExitCode.DONE;
        for (Path path : paths) {
            worst = worst.max(verify(path, expected, output));
        }
        return worst;
    }

    private static ExitCode verify(Path path, Expectation expected, Output output) {
        if (!Files.isDirectory(path)) {
            return refuse(
                    path,
                    "There is no such folder.",
                    "Give the folder of a package; unpack it first if it is an archive.",
                    ExitCode.BAD_INPUT,
                    output);
        }
        try {
            ExitCode worst = ExitCode.DONE;
            for (Path one : packages(path)) {
                EvidenceVerdict verdict = EvidenceVerifier.verify(one, expected, Progress.NONE);
                output.answer(
                        EvidenceDocument.of(one, verdict), EvidenceDocument.plain(one, verdict));
                worst = worst.max(verdict.pass() ? ExitCode.DONE : ExitCode.FINDING);
            }
            return worst;
        } catch (EnvironmentException e) {
            return refuse(path, e.sentence(), e.nextStep(), ExitCode.ENVIRONMENT, output);
        } catch (IOException e) {
            return refuse(
                    path,
                    "The folder cannot be read.",
                    "See whether you may read it.",
                    ExitCode.BAD_INPUT,
                    output);
        }
    }

    /** The folder itself, or the packages in it where it is none. */
    private static List<Path> packages(Path folder) throws IOException {
        if (Files.exists(folder.resolve("bagit.txt"))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> found =
                    inside.filter(one -> !String.valueOf(one.getFileName()).startsWith("."))
                            .filter(one -> Files.exists(one.resolve("bagit.txt")))
                            .limit(MOST)
                            .sorted()
                            .toList();
            return found.isEmpty() ? List.of(folder) : found;
        }
    }

    private static ExitCode refuse(
            Path path, String sentence, String nextStep, ExitCode code, Output output) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", path.toString());
        FileVisits.error(
                answer,
                code == ExitCode.BAD_INPUT ? "unreadable" : "environment",
                sentence,
                nextStep);
        output.answer(answer, Plain.text(path.toString()) + ": " + sentence + " " + nextStep);
        return code;
    }
}
