package dev.assay.app.cli;

import dev.assay.model.evidence.bag.BagVerdict;
import dev.assay.model.evidence.bag.BagVerifier;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay bag verify}: any BagIt bag, ours or not, from its files alone. */
@Command(name = "verify", description = "Verify BagIt bags (RFC 8493) from their files alone.")
final class BagVerifyCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private BagCommand group;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of bags.")
    private List<Path> folders = new ArrayList<>();

    @Override
    public ExitCode call() {
        Output output = group.output();
        ExitCode worst = ExitCode.DONE;
        for (Path folder : folders) {
            worst = worst.max(verify(folder, output));
        }
        return worst;
    }

    private static ExitCode verify(Path folder, Output output) {
        if (!Files.isDirectory(folder)) {
            return refuse(
                    folder,
                    "There is no such folder.",
                    "Give the folder that holds bagit.txt.",
                    ExitCode.BAD_INPUT,
                    output);
        }
        try {
            BagVerdict verdict = BagVerifier.verify(folder, Progress.NONE);
            output.answer(BagDocument.of(folder, verdict), BagDocument.plain(folder, verdict));
            return verdict.valid() ? ExitCode.DONE : ExitCode.FINDING;
        } catch (EnvironmentException e) {
            return refuse(folder, e.sentence(), e.nextStep(), ExitCode.ENVIRONMENT, output);
        }
    }

    private static ExitCode refuse(
            Path folder, String sentence, String nextStep, ExitCode code, Output output) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", folder.toString());
        FileVisits.error(
                answer,
                code == ExitCode.BAD_INPUT ? "unreadable" : "environment",
                sentence,
                nextStep);
        output.answer(answer, Plain.text(folder.toString()) + ": " + sentence + " " + nextStep);
        return code;
    }
}
