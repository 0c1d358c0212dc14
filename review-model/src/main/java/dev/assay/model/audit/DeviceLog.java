package dev.assay.model.audit;

import dev.assay.model.audit.event.ClockAdjusted;
import dev.assay.model.audit.event.EntryRef;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Unrecognised;
import dev.assay.model.audit.merkle.ConsistencyProof;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.InclusionProof;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.merkle.TreeHasher;
import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.audit.note.ProofFile;
import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.audit.note.Signer;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The append-only log of one console: the truth of the product. Entries are canonical JSON (RFC
 * 8785) in an RFC 6962 tree, kept in the C2SP tlog-tiles layout; docs/audit-format.md describes the
 * folder.
 *
 * <p>Safe for use from several threads; calls wait for each other. One open instance a folder, in
 * all processes. Whoever opened it closes it. An {@link EnvironmentException} from an append means
 * that nothing was recorded and that it may be tried again.
 */
public final class DeviceLog implements AutoCloseable {
    /** Most events that one append takes. */
    public static final int MOST_AT_ONCE = 256;

    private final Object lock = new Object();
    private final Path folder;
    private final Signer signer;
    private final LogClock clock;
    private final SecureRandom random = new SecureRandom();
    private final AnchorFile anchor;
    private final LogShelf shelf;
    private final LogTree tree;
    private final EntryChain chain;
    private final LogTail tail;

    private DeviceLog(
            Path folder,
            Signer signer,
            LogClock clock,
            AnchorFile anchor,
            LogInspection.Found found)
            throws EnvironmentException {
        this.folder = folder;
        this.signer = signer;
        this.clock = clock;
        this.anchor = anchor;
        this.shelf = found.shelf();
        this.tree = found.tree();
        this.chain = found.chain();
        this.tail = LogTail.open(folder, found);
    }

    /**
     * Makes an empty log in a folder that does not exist or is empty.
     *
     * @param origin ASCII name of the log and of its key, such as {@code example.org/console/7f3a}
     */
    public static DeviceLog create(Path folder, String origin, Signer signer, InstantSource clock)
            throws EnvironmentException {
        requireOrigin(origin, signer);
        if (AnchorFile.exists(folder)) {
            throw DiskFault.exists();
        }
        TailFile.create(folder, 0, List.of()).close();
        AnchorFile.create(folder, origin, new Head(0, TreeHasher.emptyRoot()));
        return switch (open(folder, origin, signer, clock)) {
            case LogOpening.Sound(DeviceLog log) -> log;
            case LogOpening.TornTail _, LogOpening.Damaged _ -> throw LogTree.damaged();
        };
    }

    /**
     * Opens a log, checks every entry since the last verified anchor and the sums of all before,
     * and removes what an interrupted append left beyond the anchor.
     */
    public static LogOpening open(Path folder, String origin, Signer signer, InstantSource clock)
            throws EnvironmentException {
        requireOrigin(origin, signer);
        return LogOpener.open(
                folder,
                origin,
                (anchor, found) ->
                        new DeviceLog(folder, signer, new LogClock(clock), anchor, found));
    }

    /**
     * Reads a whole log from the disk, whether or not it can be opened, and changes nothing; empty
     * when everything recorded holds. Nobody may append to it meanwhile.
     */
    public static List<Damage> examine(Path folder, VerifierKey key) throws EnvironmentException {
        return LogCheck.run(folder, key, 0);
    }

    /**
     * Makes a log usable of whose anchor one half is damaged, as long as all else holds; keeps
     * every complete entry and cuts nothing. Only on request of a person, after {@link
     * LogOpening.Damaged}.
     *
     * @return empty when it was mended, or the damage that forbids it, with nothing changed
     */
    public static List<Damage> mendAnchor(Path folder, String origin) throws EnvironmentException {
        return AnchorMending.run(folder, origin);
    }

    private static void requireOrigin(String origin, Signer signer) {
        if (!origin.matches("[!-*,-~]{1,200}") || !signer.key().name().equals(origin)) {
            throw new IllegalArgumentException("the key must be named after an ASCII origin");
        }
    }

    /** Records one event; when this returns, it is on the disk and anchored. */
    public Appended append(Event event, Subject subject) throws EnvironmentException {
        return append(List.of(event), subject).getLast();
    }

    /**
     * Records up to {@link #MOST_AT_ONCE} events with one write: all of them or none. Where the
     * wall clock has gone back, a {@code clock.adjusted} entry comes before them and in the answer.
     *
     * @throws IllegalArgumentException for events that only the log writes or that do not fit
     */
    public List<Appended> append(List<? extends Event> events, Subject subject)
            throws EnvironmentException {
        return appendDrafts(events.stream().map(EventDraft::of).toList(), subject);
    }

    /**
     * As {@link #append(List, Subject)}, for events that name one another.
     *
     * @throws IllegalArgumentException for events that only the log writes or that do not fit
     */
    public List<Appended> appendDrafts(List<EventDraft> events, Subject subject)
            throws EnvironmentException {
        if (events.isEmpty() || events.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("one to 256 events");
        }
        synchronized (lock) {
            tail.rotate(shelf, tree);
            Instant now = clock.now();
            EntryChain ahead = chain.copy();
            List<Entry> entries = new ArrayList<>();
            List<byte[]> bytes = new ArrayList<>();
            Optional<Instant> before = chain.time().filter(now::isBefore);
            if (before.isPresent()) {
                Event adjusted = new ClockAdjusted(before.get(), now);
                prepare(adjusted, subject, now, ahead, entries, bytes);
            }
            List<EntryRef> refs = new ArrayList<>();
            for (EventDraft draft : events) {
                Event event = draft.after(Collections.unmodifiableList(refs));
                if (event instanceof ClockAdjusted || event instanceof Unrecognised) {
                    throw new IllegalArgumentException("not an event for others to record");
                }
                refs.add(prepare(event, subject, now, ahead, entries, bytes));
            }
            return record(entries, bytes);
        }
    }

    private EntryRef prepare(
            Event event,
            Subject subject,
            Instant now,
            EntryChain ahead,
            List<Entry> entries,
            List<byte[]> bytes) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Entry entry =
                new Entry(
                        ahead.size(),
                        ahead.prev(),
                        now,
                        clock.mono(),
                        origin(),
                        subject.actor().pseudonym(),
                        subject.session(),
                        subject.item(),
                        subject.caseName(),
                        event,
                        Base64.getEncoder().encodeToString(salt));
        byte[] form = EntryForm.write(entry);
        Hash leaf = ahead.accept(entry, form);
        entries.add(entry);
        bytes.add(form);
        return new EntryRef(origin(), entry.seq(), leaf.toString());
    }

    private List<Appended> record(List<Entry> entries, List<byte[]> bytes)
            throws EnvironmentException {
        List<Hash> leaves = bytes.stream().map(TreeHasher::leaf).toList();
        Head head = tree.headWith(leaves);
        tail.append(bytes, () -> anchor.write(head));
        List<Appended> recorded = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            tree.append(leaves.get(i));
            chain.accept(entries.get(i), bytes.get(i));
            recorded.add(new Appended(entries.get(i), leaves.get(i), head.size()));
        }
        return recorded;
    }

    public String origin() {
        return signer.key().name();
    }

    /** The C2SP verifier key that checks this log's checkpoints. */
    public String vkey() {
        return signer.key().toString();
    }

    /** Size and root of everything recorded. */
    public Head head() {
        synchronized (lock) {
            return anchor.newest().head();
        }
    }

    public long size() {
        return head().size();
    }

    public Hash root() {
        return head().root();
    }

    /** Size and root as they were at {@code size} entries. */
    public Head headAt(long size) throws EnvironmentException {
        synchronized (lock) {
            return tree.headAt(requireSize(size));
        }
    }

    public Entry entry(long index) throws EnvironmentException {
        return EntryForm.read(entryBytes(index)).orElseThrow(LogTree::damaged);
    }

    /** The exact bytes of an entry, which its leaf hash covers. */
    public byte[] entryBytes(long index) throws EnvironmentException {
        synchronized (lock) {
            requireSize(index + 1);
            return tail.entry(index, shelf).clone();
        }
    }

    /** Up to {@code most} entries from {@code from} in order; empty beyond the end. */
    public List<Entry> entries(long from, int most) throws EnvironmentException {
        List<Entry> entries = new ArrayList<>();
        long to = Math.min(size(), from + most);
        for (long index = from; index < to; index++) {
            entries.add(entry(index));
        }
        return entries;
    }

    public Hash leaf(long index) throws EnvironmentException {
        synchronized (lock) {
            requireSize(index + 1);
            return tree.node(0, index);
        }
    }

    /** Proves entry {@code index} under the root at {@code size}. */
    public InclusionProof inclusionProof(long index, long size) throws EnvironmentException {
        synchronized (lock) {
            return tree.merkle().inclusion(index, requireSize(size));
        }
    }

    /**
     * Proves that the log at {@code later} contains the log at {@code earlier}; from 0 the proof is
     * empty and proves nothing.
     */
    public ConsistencyProof consistencyProof(long earlier, long later) throws EnvironmentException {
        synchronized (lock) {
            return tree.merkle().consistency(earlier, requireSize(later));
        }
    }

    /** A C2SP checkpoint (signed note) over everything recorded, signed now; written nowhere. */
    public String checkpoint() {
        return sign(head());
    }

    /** The checkpoint of an earlier state, signed now. */
    public String checkpointAt(long size) throws EnvironmentException {
        return sign(headAt(size));
    }

    private String sign(Head head) {
        return SignedNote.sign(Checkpoint.text(origin(), head.size(), head.root()), signer);
    }

    /**
     * The content of a tile or bundle, full or partial, for any path of {@link TilePath#between}.
     */
    public byte[] tile(TilePath path) throws EnvironmentException {
        synchronized (lock) {
            if (path.isBundle()) {
                long first = path.index() * TilePath.FULL;
                requireSize(first + path.width());
                List<byte[]> entries = new ArrayList<>(path.width());
                for (int i = 0; i < path.width(); i++) {
                    entries.add(tail.entry(first + i, shelf));
                }
                return Bundle.write(entries);
            }
            return tree.tile(path.level(), path.index()).content(path.width());
        }
    }

    /** A C2SP tlog-proof (text) of one entry under a checkpoint of {@code size} entries. */
    public String proofFile(long index, long size) throws EnvironmentException {
        return ProofFile.text(inclusionProof(index, size), checkpointAt(size));
    }

    /**
     * Writes partial tiles, partial bundle and {@code checkpoint} into the log's own folder, so
     * that the folder is a complete C2SP log that {@code assay log verify} and strangers can check.
     */
    public Head publish() throws EnvironmentException {
        synchronized (lock) {
            tail.rotate(shelf, tree);
            Head head = head();
            new LogPublication(folder).write(head, sign(head), this::tile);
            return head;
        }
    }

    /**
     * Reads every entry and tile again and compares it with the anchor; empty when all hold.
     * Appends go on meanwhile: they wait only while the newest entries and the tree are read.
     */
    public List<Damage> check() throws EnvironmentException {
        long shelved;
        synchronized (lock) {
            shelved = tail.base();
        }
        boolean sound = new LogInspection(folder, origin()).readShelved(shelved).isEmpty();
        synchronized (lock) {
            return LogCheck.run(folder, signer.key(), sound ? shelved : 0);
        }
    }

    private long requireSize(long size) {
        if (size < 0 || size > tree.size()) {
            throw new IllegalArgumentException("the log is not that long");
        }
        return size;
    }

    @Override
    public void close() throws EnvironmentException {
        synchronized (lock) {
            try (anchor) {
                tail.close();
            }
        }
    }
}
