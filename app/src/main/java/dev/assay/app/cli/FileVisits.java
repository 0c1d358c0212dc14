package dev.assay.app.cli;

import dev.assay.app.settings.MachineSettings;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Many files for one command: a document each, in the order given; one bad file never stops the
 * rest.
 */
final class FileVisits {
    private final Output output;

    FileVisits(Output output) {
        this.output = output;
    }

    /** What a command does with one file. */
    interface Visit {
        /** Looks at the file and writes down what it found. */
        ExitCode look(
                MediaWorkers workers, Path file, FileSource source, Map<String, Object> document)
                throws EnvironmentException;

        /** Completes the document, also where the file could not be read. */
        void complete(Map<String, Object> document);

        /** The same for people. */
        String plain(Map<String, Object> document);
    }

    /**
     * @return the greatest code of all files
     * @throws EnvironmentException when the machine, not a file, is the trouble
     */
    ExitCode all(List<Path> files, Supplier<? extends Visit> visits) throws EnvironmentException {
        WorkerSettings settings = MachineSettings.inForce().workers();
        ExitCode worst = ExitCode.DONE;
        try (MediaWorkers workers =
                new SandboxedWorkers(files.size() > 1 ? settings : settings.withoutPrestart())) {
            for (Path file : files) {
                worst = worst.max(one(workers, file, visits.get()));
            }
        }
        return worst;
    }

    private ExitCode one(MediaWorkers workers, Path file, Visit visit) throws EnvironmentException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        ExitCode code;
        try (FileSource source = new FileSource(file)) {
            code = visit.look(workers, file, source, document);
        } catch (IOException e) {
            code = unreadable(document);
        } catch (EnvironmentException e) {
            if (!e.key().equals(FileSource.UNREADABLE)) {
                throw e;
            }
            code = unreadable(document);
        }
        visit.complete(document);
        output.answer(document, visit.plain(document));
        return code;
    }

    private static ExitCode unreadable(Map<String, Object> document) {
        error(
                document,
                "unreadable",
                "The file cannot be read.",
                "See whether it is there and whether it is a file.");
        return ExitCode.BAD_INPUT;
    }

    /** Why there is no answer for a file: what kind of trouble, a sentence, the next step. */
    static void error(Map<String, Object> document, String kind, String sentence, String nextStep) {
        document.put(
                "error",
                Map.of(
                        "kind",
                        kind.toLowerCase(Locale.ROOT),
                        "sentence",
                        sentence,
                        "nextStep",
                        nextStep));
    }
}
