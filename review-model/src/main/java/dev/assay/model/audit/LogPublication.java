package dev.assay.model.audit;

import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The partial tiles and the checkpoint that make a log's folder readable to strangers. */
final class LogPublication {
    static final String CHECKPOINT = "checkpoint";

    /** Gives the content of a tile or bundle. */
    @FunctionalInterface
    interface Contents {
        byte[] of(TilePath path) throws EnvironmentException;
    }

    private final Path log;

    LogPublication(Path log) {
        this.log = log;
    }

    /** The checkpoint goes last: it never speaks of a file that is not there. */
    void write(Head head, String checkpoint, Contents contents) throws EnvironmentException {
        long before = size();
        List<TilePath> now = partials(head.size());
        for (TilePath path : now) {
            DurableFile.createSameOrFail(log.resolve(path.text()), contents.of(path));
        }
        DurableFile.replace(log.resolve(CHECKPOINT), checkpoint.getBytes(StandardCharsets.UTF_8));
        for (TilePath old : partials(before)) {
            if (!now.contains(old)) {
                DurableFile.remove(log.resolve(old.text()));
            }
        }
    }

    /** The files that a log of this size has beside its full ones. */
    static List<TilePath> partials(long size) {
        return TilePath.between(0, size).stream().filter(path -> !path.isFull()).toList();
    }

    /** The size of the checkpoint that lies there, 0 if there is none; only used to tidy up. */
    private long size() throws EnvironmentException {
        Path file = log.resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            return 0;
        }
        byte[] note = DurableFile.read(file, 1_000_000);
        String[] lines = new String(note, StandardCharsets.UTF_8).split("\n", 3);
        return lines.length == 3 && lines[1].matches("\\d{1,15}") ? Long.parseLong(lines[1]) : 0;
    }
}
