package dev.assay.model.audit;

import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which tails there are: one, or two when a crash came between making the new one and removing the
 * old one.
 *
 * @param base first entry of the one that counts
 * @param bases all of them
 */
record TailSet(long base, TreeSet<Long> bases) {
    /** Empty if there is none, or a file that is no tail. */
    static Optional<TailSet> read(Path log) throws EnvironmentException {
        TreeSet<Long> bases = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(log.resolve(TailFile.FOLDER))) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith(".new-")) {
                    continue;
                }
                if (!name.matches("0\\d{19}\\.ndjson")) {
                    return Optional.empty();
                }
                bases.add(Long.parseLong(name.substring(0, 20)));
            }
        } catch (DirectoryIteratorException e) {
            throw DiskFault.of(new IOException("listing a folder", e));
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        return bases.isEmpty() ? Optional.empty() : Optional.of(new TailSet(bases.last(), bases));
    }

    /** Whether a log of {@code size} entries can have these. */
    boolean fits(long size) {
        long most = size - DeviceLog.MOST_AT_ONCE - TilePath.FULL;
        return base % TilePath.FULL == 0 && base <= size && base >= most && bases.size() <= 2;
    }

    /** Removes the one that was left over. */
    void removeOld(Path log) throws EnvironmentException {
        for (long old : bases.headSet(base)) {
            DurableFile.remove(TailFile.path(log, old));
        }
    }
}
