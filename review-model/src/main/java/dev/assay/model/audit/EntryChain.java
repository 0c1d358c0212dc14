package dev.assay.model.audit;

import dev.assay.model.audit.event.ClockAdjusted;
import dev.assay.model.audit.event.EntryTime;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.TreeHasher;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a log stands: what its next entry must link to. Not for use from several threads. */
final class EntryChain {
    private final String origin;
    private long size;
    private @Nullable Hash last;
    private @Nullable Instant time;

    private EntryChain(String origin, long size, @Nullable Hash last, @Nullable Instant time) {
        this.origin = origin;
        this.size = size;
        this.last = last;
        this.time = time;
    }

    static EntryChain begin(String origin) {
        return new EntryChain(origin, 0, null, null);
    }

    /** Goes on behind an entry whose leaf hash is known but which was not read. */
    static EntryChain behind(String origin, long size, Hash last) {
        return new EntryChain(origin, size, last, null);
    }

    EntryChain copy() {
        return new EntryChain(origin, size, last, time);
    }

    long size() {
        return size;
    }

    /** The {@code prev} of the next entry. */
    String prev() {
        return last == null ? "" : last.toString();
    }

    /** Time of the last entry that was read. */
    Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    /** Moves behind an entry that we wrote. */
    Hash accept(Entry entry, byte[] bytes) {
        Hash leaf = TreeHasher.leaf(bytes);
        size++;
        last = leaf;
        time = entry.ts();
        return leaf;
    }

    /** Moves behind an entry as read, and says what is wrong with it, if anything. */
    Optional<String> check(byte[] bytes) {
        Optional<Entry> read = EntryForm.read(bytes);
        Optional<String> wrong =
                read.isEmpty()
                        ? Optional.of("is not the canonical form of an entry")
                        : fault(read.get());
        size++;
        last = TreeHasher.leaf(bytes);
        time = read.map(Entry::ts).orElse(time);
        return wrong;
    }

    private Optional<String> fault(Entry entry) {
        if (entry.seq() != size) {
            return Optional.of("has the number " + entry.seq());
        }
        if (!entry.prev().equals(prev())) {
            return Optional.of("does not link to the entry before");
        }
        if (!entry.origin().equals(origin)) {
            return Optional.of("belongs to another log");
        }
        return goesBack(entry)
                ? Optional.of("goes back in time without saying so")
                : Optional.empty();
    }

    private boolean goesBack(Entry entry) {
        if (time == null || !entry.ts().isBefore(time)) {
            return false;
        }
        return !(entry.event() instanceof ClockAdjusted(Instant before, Instant after)
                && EntryTime.toMillis(before).equals(time)
                && EntryTime.toMillis(after).equals(entry.ts()));
    }
}
