package dev.assay.model.audit;

import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest entries, in memory and in the tail file, and their way into bundles. Not for use from
 * several threads.
 */
final class LogTail implements AutoCloseable {
    /** What makes an append count. */
    @FunctionalInterface
    interface Anchoring {
        void write() throws EnvironmentException;
    }

    private final Path log;
    private final List<byte[]> entries;
    private long base;
    private TailFile file;
    private @Nullable TailFile old;

    private LogTail(Path log, long base, List<byte[]> entries, TailFile file) {
        this.log = log;
        this.base = base;
        this.entries = entries;
        this.file = file;
    }

    static LogTail open(Path log, LogInspection.Found found) throws EnvironmentException {
        long base = found.tails().base();
        TailFile file = TailFile.open(log, base, found.recorded());
        return new LogTail(log, base, new ArrayList<>(found.tail()), file);
    }

    void append(List<byte[]> more, Anchoring anchoring) throws EnvironmentException {
        file.append(more);
        try {
            anchoring.write();
        } catch (EnvironmentException fault) {
            file.takeBack(more, fault);
            throw fault;
        }
        entries.addAll(more);
    }

    /** The first entry that is not on the shelf. */
    long base() {
        return base;
    }

    byte[] entry(long index, LogShelf shelf) throws EnvironmentException {
        if (index >= base) {
            return entries.get((int) (index - base));
        }
        long bundle = index / TilePath.FULL;
        int within = (int) (index % TilePath.FULL);
        return shelf.bundle(bundle).orElseThrow(LogTree::damaged).get(within);
    }

    /**
     * Moves full bundles to the shelf. A crash or a full disk at any point loses nothing: every
     * file is written once with the same bytes, and the old tail goes last.
     */
    void rotate(LogShelf shelf, LogTree tree) throws EnvironmentException {
        removeOld();
        int full = entries.size() / TilePath.FULL;
        if (full == 0) {
            return;
        }
        for (int bundle = 0; bundle < full; bundle++) {
            int first = bundle * TilePath.FULL;
            long index = base / TilePath.FULL + bundle;
            shelf.put(
                    new TilePath(TilePath.ENTRIES, index, TilePath.FULL),
                    Bundle.write(entries.subList(first, first + TilePath.FULL)));
        }
        tree.shelve();
        int moved = full * TilePath.FULL;
        List<byte[]> rest = entries.subList(moved, entries.size());
        TailFile next = TailFile.create(log, base + moved, rest);
        old = file;
        file = next;
        base += moved;
        entries.subList(0, moved).clear();
        removeOld();
    }

    private void removeOld() throws EnvironmentException {
        if (old != null) {
            old.remove();
            old = null;
        }
    }

    @Override
    public void close() throws EnvironmentException {
        file.close();
    }
}
