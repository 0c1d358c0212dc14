package dev.assay.model.audit.note;

import dev.assay.model.audit.merkle.Hash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A signed state of a log (C2SP tlog-checkpoint) whose signatures hold; only {@link #verify} makes
 * one. Immutable.
 */
public final class Checkpoint {
    private final String origin;
    private final long size;
    private final Hash root;
    private final List<SignedNote.By> by;

    private Checkpoint(String origin, long size, Hash root, List<SignedNote.By> by) {
        this.origin = origin;
        this.size = size;
        this.root = root;
        this.by = by;
    }

    /**
     * Verifies a checkpoint against the log's key and those of known witnesses.
     *
     * @return empty unless the log's own signature is there, every signature by a known key holds,
     *     and the text is a checkpoint of the log that the key is named after
     */
    public static Optional<Checkpoint> verify(
            byte[] note, VerifierKey log, Collection<VerifierKey> witnesses) {
        List<VerifierKey> keys = Stream.concat(Stream.of(log), witnesses.stream()).toList();
        return UnverifiedNote.parse(note)
                .flatMap(unverified -> unverified.verify(keys))
                .filter(signed -> signed.by().stream().anyMatch(by -> by.key().equals(log)))
                .flatMap(signed -> read(signed, log.name()));
    }

    private static Optional<Checkpoint> read(SignedNote note, String origin) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4 || !lines[0].equals(origin) || !lines[1].matches("0|[1-9]\\d{0,18}")) {
            return Optional.empty();
        }
        for (int line = 3; line < lines.length - 1; line++) {
            if (lines[line].isEmpty()) {
                return Optional.empty();
            }
        }
        try {
            long size = Long.parseLong(lines[1]);
            return Hash.parse(lines[2]).map(root -> new Checkpoint(origin, size, root, note.by()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The text that is signed for a state of a log. */
    public static String text(String origin, long size, Hash root) {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    public String origin() {
        return origin;
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return root;
    }

    /** The log's own signature and those of witnesses that were asked about. */
    public List<SignedNote.By> by() {
        return by;
    }
}
