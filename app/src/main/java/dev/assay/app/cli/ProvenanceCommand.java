package dev.assay.app.cli;

import dev.assay.app.workspace.TrustFolder;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay provenance}: what files say of their origin, and what of that holds. */
@Command(
        name = "provenance",
        description = "What files say of their origin, and what of that holds.")
final class ProvenanceCommand implements Callable<ExitCode> {
    @ParentCommand @Nullable AssayCommand parent;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to examine.")
    List<Path> files = List.of();

    @Option(names = "--sidecar", description = "A manifest store that lies beside the file.")
    @Nullable Path sidecar;

    @Option(
            names = "--trust",
            description =
                    "PEM files or folders of trust lists; otherwise those of the workspace, if one"
                            + " is named.")
    List<Path> trust = List.of();

    @Option(names = "--at", description = "The instant the answer shall hold for.")
    @Nullable Instant at;

    @Option(names = "--fragment-of", description = "The initialisation segment of a fragment.")
    @Nullable Path initialisation;

    @Mixin CustodyArguments custody = new CustodyArguments();

    @Override
    public ExitCode call() throws EnvironmentException {
        if (parent == null) {
            throw new IllegalStateException("picocli sets the parent");
        }
        Output output = parent.output();
        C2paValidator validator = new C2paValidator(settings());
        Instant instant = at == null ? Instant.now() : at;
        ExitCode worst = ExitCode.DONE;
        for (Path file : files) {
            worst = worst.max(examine(file, validator, instant, output));
        }
        return worst;
    }

    private TrustSettings settings() throws EnvironmentException {
        if (!trust.isEmpty()) {
            return TrustFiles.read(trust);
        }
        Path workspace = parent == null ? null : parent.workspace;
        return workspace == null ? TrustSettings.NONE : TrustFolder.settings(workspace);
    }

    private ExitCode examine(Path file, C2paValidator validator, Instant instant, Output output) {
        try (FileSource bytes = FileSource.open(file);
                FileSource beside = sidecar == null ? null : FileSource.open(sidecar);
                FileSource first =
                        initialisation == null ? null : FileSource.open(initialisation)) {
            ProvenanceReport report =
                    validator.validate(new Asset(bytes, beside, first), instant, Progress.NONE);
            Map<String, Object> document =
                    new ProvenanceDocument(file.toString(), report).document();
            String plain = ProvenanceDocument.plain(file.toString(), report);
            if (custody.isGiven()) {
                CustodyDocument kept = new CustodyDocument(custody.read(bytes));
                document.put("custody", kept.document());
                plain += System.lineSeparator() + String.join(System.lineSeparator(), kept.lines());
            }
            output.answer(document, plain);
            return exitCode(report.state());
        } catch (IOException _) {
            return failed(file, "The file cannot be opened.", ExitCode.BAD_INPUT, output);
        } catch (EnvironmentException e) {
            output.message(e.sentence() + " " + e.nextStep());
            return failed(file, e.sentence(), ExitCode.ENVIRONMENT, output);
        }
    }

    private static ExitCode failed(Path file, String sentence, ExitCode code, Output output) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("state", State.UNREADABLE.word());
        document.put("sentence", sentence);
        output.answer(document, file + ": " + sentence);
        return code;
    }

    private static ExitCode exitCode(State state) {
        return switch (state) {
            case TRUSTED, VALID, NO_MANIFEST, REMOTE_ONLY -> ExitCode.DONE;
            case INVALID -> ExitCode.FINDING;
            case UNREADABLE, UNSUPPORTED -> ExitCode.BAD_INPUT;
        };
    }
}
