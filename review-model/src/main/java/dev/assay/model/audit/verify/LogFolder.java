package dev.assay.model.audit.verify;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the log under verification; every read is bounded. */
final class LogFolder {
    static final int ENTRY = 65_535;
    static final int BUNDLE = 256 * (2 + ENTRY);
    private static final int TEXT = 1 << 20;

    private final Path root;

    LogFolder(Path root) {
        this.root = root;
    }

    boolean has(String path) {
        return Files.isRegularFile(root.resolve(path));
    }

    boolean hasFolder(String path) {
        return Files.isDirectory(root.resolve(path));
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    /** A text file such as a checkpoint or a proof. */
    byte[] text(String path) throws EnvironmentException, Objection {
        return read(path, TEXT)
                .orElseThrow(() -> new Objection(FaultClass.FORMAT, "A text file is too long."));
    }

    /** Empty if the file is longer than {@code most}. */
    Optional<byte[]> read(String path, int most) throws EnvironmentException {
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            byte[] content = in.readNBytes(most + 1);
            return content.length > most ? Optional.empty() : Optional.of(content);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** Names in a folder in order; none if it does not exist. */
    List<String> names(String folder) throws EnvironmentException {
        if (!hasFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** The path of a tile or bundle: {@code kind} is a level or {@code entries}. */
    static String tile(String kind, long index, int width) {
        String digits = String.format("%03d", index % 1000);
        StringBuilder path = new StringBuilder(digits);
        for (long above = index / 1000; above > 0; above /= 1000) {
            path.insert(0, "x" + String.format("%03d", above % 1000) + "/");
        }
        return "tile/" + kind + "/" + path + (width == 256 ? "" : ".p/" + width);
    }
}
