package dev.assay.app.workspace;

import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.audit.note.UnverifiedNote;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder {@code witnessed} of a workspace: checkpoints of its log that somebody else kept or
 * cosigned and has given back. Keys of known witnesses lie in {@code trust/witnesses.vkey}, one a
 * line. Both are put there by a person; nothing is fetched.
 */
public final class WitnessedFolder {
    private static final int MOST = 200;
    private static final String KEYS = "witnesses.vkey";

    private final Path workspace;
    private final VerifierKey log;

    /**
     * @param log the key of the workspace's own log
     */
    WitnessedFolder(Path workspace, VerifierKey log) {
        this.workspace = workspace;
        this.log = log;
    }

    /**
     * What lies there.
     *
     * @param checkpoints signed by this log, every signature by a known witness verified
     * @param others files that are no such checkpoints
     */
    public record Content(List<Checkpoint> checkpoints, int others) {
        public Content {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    public Content read() throws EnvironmentException {
        List<VerifierKey> witnesses = witnesses();
        List<Path> files = files(workspace.resolve("witnessed"));
        List<Checkpoint> found =
                files.stream().flatMap(file -> checkpoint(file, witnesses).stream()).toList();
        return new Content(found, files.size() - found.size());
    }

    private Optional<Checkpoint> checkpoint(Path file, List<VerifierKey> witnesses) {
        try {
            return Checkpoint.verify(
                    DurableFile.read(file, UnverifiedNote.GREATEST), log, witnesses);
        } catch (EnvironmentException e) {
            // counted among the others
            return Optional.empty();
        }
    }

    private List<VerifierKey> witnesses() throws EnvironmentException {
        Path file = TrustFolder.in(workspace).resolve(KEYS);
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(DurableFile.read(file, 64 << 10), StandardCharsets.US_ASCII);
        return text.lines().flatMap(line -> VerifierKey.parse(line).stream()).toList();
    }

    private static List<Path> files(Path folder) throws EnvironmentException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().limit(MOST).toList();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
