package dev.assay.app.cli;

import dev.assay.model.audit.verify.LogVerdict;
import dev.assay.model.audit.verify.LogVerifier;
import dev.assay.model.audit.verify.TrustedKey;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code assay log verify}: any log in the C2SP tile layout, ours or not. */
@Command(
        name = "verify",
        description = "Verify logs in the C2SP tile layout from their files alone.")
final class LogVerifyCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private LogCommand group;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of logs.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--vkey", required = true, description = "File with the log's verifier key.")
    private Path vkey = Path.of("");

    @Option(names = "--witnesses", description = "File with verifier keys of trusted witnesses.")
    private @Nullable Path witnesses;

    @Option(names = "--witnessed", description = "Folder of checkpoints kept by an outside party.")
    private @Nullable Path witnessed;

    @Override
    public ExitCode call() {
        Output output = group.output();
        Optional<TrustedKey> key = keysIn(vkey).flatMap(keys -> keys.stream().findFirst());
        Optional<List<TrustedKey>> cosigners =
                witnesses == null ? Optional.of(List.of()) : keysIn(witnesses);
        if (key.isEmpty() || key.get().isCosigner()) {
            output.message("The file given with --vkey holds no verifier key of a log.");
            return ExitCode.BAD_INPUT;
        }
        if (cosigners.isEmpty()) {
            output.message("The file given with --witnesses holds no verifier keys.");
            return ExitCode.BAD_INPUT;
        }
        if (witnessed != null && !Files.isDirectory(witnessed)) {
            output.message("The folder given with --witnessed does not exist.");
            return ExitCode.BAD_INPUT;
        }
        LogVerifier verifier =
                new LogVerifier(key.get(), cosigners.get(), Optional.ofNullable(witnessed));
        ExitCode worst = ExitCode.DONE;
        for (Path folder : folders) {
            worst = worst.max(verify(verifier, folder, output));
        }
        return worst;
    }

    private static ExitCode verify(LogVerifier verifier, Path folder, Output output) {
        if (!Files.isDirectory(folder)) {
            return refuse(folder, "There is no such folder.", ExitCode.BAD_INPUT, output);
        }
        try {
            LogVerdict verdict = verifier.verify(folder);
            String word =
                    switch (verdict) {
                        case LogVerdict.Pass _ -> "valid";
                        case LogVerdict.Fail fail -> fail.faultClass().word();
                    };
            boolean pass = verdict instanceof LogVerdict.Pass;
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("file", folder.toString());
            answer.put("verdict", pass ? "pass" : "fail");
            answer.put("class", word);
            answer.put("detail", verdict.detail());
            if (verdict instanceof LogVerdict.Pass found) {
                answer.put("origin", found.origin());
                answer.put("size", found.size());
                answer.put("root", found.root());
                answer.put("cosigners", found.cosigners());
            }
            output.answer(answer, folder + ": " + word + ". " + verdict.detail());
            return pass ? ExitCode.DONE : ExitCode.FINDING;
        } catch (EnvironmentException e) {
            return refuse(folder, e.sentence() + " " + e.nextStep(), ExitCode.ENVIRONMENT, output);
        }
    }

    private static ExitCode refuse(Path folder, String sentence, ExitCode code, Output output) {
        output.message(folder + ": " + sentence);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", folder.toString());
        answer.put("error", sentence);
        if (output.json()) {
            output.answer(answer, sentence);
        }
        return code;
    }

    /** The vkeys in a file, one a line; empty if it has none or a line that is none. */
    private static Optional<List<TrustedKey>> keysIn(Path file) {
        try {
            List<TrustedKey> keys = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank()) {
                    continue;
                }
                Optional<TrustedKey> key = TrustedKey.parse(line);
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                keys.add(key.get());
            }
            return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
