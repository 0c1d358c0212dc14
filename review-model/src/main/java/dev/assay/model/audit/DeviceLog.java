package dev.assay.model.audit;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.merkle.ConsistencyProof;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.InclusionProof;
import dev.assay.model.audit.merkle.TilePath;
import dev.assay.model.audit.note.Signer;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * The append-only log of one console: the truth of the product. Safe for use from several threads;
 * one open instance a folder. API first; the body follows.
 */
@SuppressWarnings("DoNotCallSuggester") // until the bodies follow
public final class DeviceLog implements AutoCloseable {
    private DeviceLog() {}

    /** Makes an empty log in a folder that does not exist or is empty. */
    public static DeviceLog create(Path folder, String origin, Signer signer, InstantSource clock)
            throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Opens a log and checks everything since the last verified anchor. */
    public static LogOpening open(Path folder, String origin, Signer signer, InstantSource clock)
            throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Records one event; when this returns, it is on the disk and anchored. */
    public Appended append(Event event, Subject subject) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Records events in one write: all of them are recorded or none. */
    public List<Appended> append(List<? extends Event> events, Subject subject)
            throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    public String origin() {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Size and root of everything recorded. */
    public Head head() {
        throw new UnsupportedOperationException("not there yet");
    }

    public long size() {
        return head().size();
    }

    public Hash root() {
        return head().root();
    }

    /** Size and root as they were at {@code size} entries. */
    public Head headAt(long size) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    public Entry entry(long index) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The exact bytes of an entry, which its leaf hash covers. */
    public byte[] entryBytes(long index) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Up to {@code most} entries from {@code from} in order; empty beyond the end. */
    public List<Entry> entries(long from, int most) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    public Hash leaf(long index) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    public InclusionProof inclusionProof(long index, long size) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    public ConsistencyProof consistencyProof(long earlier, long later) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** A C2SP checkpoint (signed note) over everything recorded, signed now; written nowhere. */
    public String checkpoint() throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** The checkpoint text of an earlier state. */
    public String checkpointAt(long size) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * The content of a tile or bundle, full or partial, for any path of {@link TilePath#between}.
     */
    public byte[] tile(TilePath path) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** A C2SP tlog-proof (text) of one entry under a checkpoint of {@code size} entries. */
    public String proofFile(long index, long size) throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /**
     * Writes partial tiles, partial bundle and {@code checkpoint} into the log's own folder, so
     * that the folder is a complete C2SP log that {@code assay log verify} and strangers can check.
     */
    public Head publish() throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    /** Reads every entry and tile again and compares it with the anchor; empty when all hold. */
    public List<Damage> check() throws EnvironmentException {
        throw new UnsupportedOperationException("not there yet");
    }

    @Override
    public void close() throws EnvironmentException {}
}
