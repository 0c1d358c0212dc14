package dev.assay.model.audit;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two slots that say how much of the log is recorded, written in turn and in place: the file
 * never grows, so that forcing it costs one write. Held locked while the log is open. Not for use
 * from several threads.
 */
final class AnchorFile implements AutoCloseable {
    static final String NAME = "anchor";
    private static final int LENGTH = 2 * Anchor.SLOT;

    private final SyncedFile file;
    private Anchor newest;

    private AnchorFile(SyncedFile file, Anchor newest) {
        this.file = file;
        this.newest = newest;
    }

    static boolean exists(Path log) {
        return Files.exists(log.resolve(NAME));
    }

    /** Writes both slots of a log that holds nothing yet. */
    static void create(Path log, String origin, Head empty) throws EnvironmentException {
        DurableFile.createNew(log.resolve(NAME), both(0, origin, empty));
    }

    /** The file with the same head in both slots. */
    static byte[] both(long turn, String origin, Head head) {
        Anchor first = new Anchor(turn, origin, head);
        Anchor second = new Anchor(turn + 1, origin, head);
        boolean even = turn % 2 == 0;
        ByteBuffer both = ByteBuffer.allocate(LENGTH);
        both.put((even ? first : second).slot()).put((even ? second : first).slot());
        return both.array();
    }

    /** The newest slot that is whole, whatever the other one is. */
    static Optional<Anchor> readWhole(Path log) throws EnvironmentException {
        byte[] both = DurableFile.read(log.resolve(NAME), 2L * LENGTH);
        return Stream.of(0, Anchor.SLOT)
                .filter(at -> at + Anchor.SLOT <= both.length)
                .flatMap(at -> Anchor.read(Arrays.copyOfRange(both, at, at + Anchor.SLOT)).stream())
                .max(Comparator.comparingLong(Anchor::turn));
    }

    /** The newer slot; empty unless both are whole and follow one another. */
    static Optional<Anchor> read(Path log) throws EnvironmentException {
        byte[] both = DurableFile.read(log.resolve(NAME), 2L * LENGTH);
        if (both.length != LENGTH) {
            return Optional.empty();
        }
        @Nullable Anchor even = Anchor.read(Arrays.copyOf(both, Anchor.SLOT)).orElse(null);
        @Nullable Anchor odd =
                Anchor.read(Arrays.copyOfRange(both, Anchor.SLOT, LENGTH)).orElse(null);
        if (even == null || odd == null || even.turn() % 2 != 0 || odd.turn() % 2 != 1) {
            return Optional.empty();
        }
        Anchor newer = even.turn() > odd.turn() ? even : odd;
        Anchor older = even.turn() > odd.turn() ? odd : even;
        boolean follow =
                newer.turn() - older.turn() == 1
                        && newer.head().size() >= older.head().size()
                        && newer.origin().equals(older.origin());
        return follow ? Optional.of(newer) : Optional.empty();
    }

    /**
     * Opens the file for writing and locks it against other processes.
     *
     * @param newest what {@link #read} finds, read after the lock was taken
     */
    static AnchorFile open(SyncedFile locked, Anchor newest) {
        return new AnchorFile(locked, newest);
    }

    /** Takes the lock that goes with the anchor. */
    static SyncedFile lock(Path log) throws EnvironmentException {
        SyncedFile file = SyncedFile.open(log.resolve(NAME));
        if (!file.lock()) {
            file.close();
            throw new EnvironmentException(
                    "log.in-use",
                    "Another process has this log open.",
                    "Close the other console that uses this workspace.",
                    true,
                    null);
        }
        return file;
    }

    Anchor newest() {
        return newest;
    }

    /** Forces the new state to the disk; on failure the state before stays the recorded one. */
    void write(Head head) throws EnvironmentException {
        Anchor next = new Anchor(newest.turn() + 1, newest.origin(), head);
        file.write(next.turn() % 2 * Anchor.SLOT, next.slot());
        newest = next;
    }

    @Override
    public void close() throws EnvironmentException {
        file.close();
    }
}
