package dev.assay.model.vault;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes one item into the vault, in order, hashing as it goes. Bytes are readable by others as
 * soon as their chunk is full. One thread at a time; closing before {@link #seal} keeps what is
 * there as a partial item that a later writer resumes.
 */
public final class VaultWriter implements AutoCloseable {
    /** Puts the seal of a finished item on disk. */
    interface Sealing {
        void write(SealRecord seal) throws EnvironmentException;
    }

    private final ChunkLayout layout;
    private final ChunkCipher cipher;
    private final FileChannel file;
    private final Arrival arrival;
    private final DigestBox digest;
    private final Sealing sealing;
    private final Runnable onClose;
    private final MessageDigest sha256;
    private final ByteBuffer chunk = ByteBuffer.allocate(ChunkLayout.CHUNK);
    private int next;
    private boolean closed;

    /**
     * @param next the first chunk that is still to come
     * @param sha256 has already seen the chunks before it
     */
    VaultWriter(
            ChunkLayout layout,
            ChunkCipher cipher,
            FileChannel file,
            Arrival arrival,
            DigestBox digest,
            Sealing sealing,
            Runnable onClose,
            MessageDigest sha256,
            int next) {
        this.layout = layout;
        this.cipher = cipher;
        this.file = file;
        this.arrival = arrival;
        this.digest = digest;
        this.sealing = sealing;
        this.onClose = onClose;
        this.sha256 = sha256;
        this.next = next;
    }

    public long length() {
        return layout.length();
    }

    /** Bytes accepted so far; at the start, where a resumed item goes on. */
    public long position() {
        return Math.min((long) next * ChunkLayout.CHUNK + chunk.position(), layout.length());
    }

    /**
     * Takes all of {@code bytes}.
     *
     * @throws EnvironmentException with key {@code vault.too-long} when more arrives than was
     *     announced
     */
    public void write(ByteBuffer bytes) throws EnvironmentException {
        if (bytes.remaining() > layout.length() - position()) {
            throw new EnvironmentException(
                    "vault.too-long",
                    "More bytes arrived than the store announced.",
                    "Pull the item again; if it happens again, the store is at fault.",
                    true,
                    null);
        }
        while (bytes.hasRemaining()) {
            int take = Math.min(layout.plainLength(next) - chunk.position(), bytes.remaining());
            chunk.put(bytes.slice(bytes.position(), take));
            bytes.position(bytes.position() + take);
            if (chunk.position() == layout.plainLength(next)) {
                flush();
            }
        }
    }

    private void flush() throws EnvironmentException {
        chunk.flip();
        sha256.update(chunk.duplicate());
        ByteBuffer sealed = cipher.seal(next, chunk);
        try {
            long at = layout.offset(next);
            while (sealed.hasRemaining()) {
                at += file.write(sealed, at);
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        chunk.clear();
        next++;
        arrival.arrived(next);
    }

    /**
     * Ends the item: everything is forced to disk, its digest compared and its state kept.
     *
     * @param promised the digest somebody promised, or empty where nobody did
     * @throws EnvironmentException with key {@code vault.too-short} when bytes are missing
     */
    public SealOutcome seal(Optional<ContentDigest> promised) throws EnvironmentException {
        if (position() < layout.length()) {
            throw new EnvironmentException(
                    "vault.too-short",
                    "Fewer bytes arrived than the store announced.",
                    "Pull it again; it goes on where it stopped.",
                    true,
                    null);
        }
        arrival.become(BytesState.VERIFYING);
        ContentDigest found = ContentDigest.ofDigest(sha256.digest());
        boolean holds = promised.isEmpty() || promised.get().equals(found);
        BytesState state = holds ? BytesState.VERIFIED : BytesState.MISMATCH;
        try {
            file.force(true);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
        sealing.write(new SealRecord(layout.length(), state, found));
        digest.become(found);
        arrival.become(state);
        return holds
                ? new SealOutcome.Verified(found)
                : new SealOutcome.Mismatch(found, promised.get());
    }

    @Override
    public void close() throws EnvironmentException {
        if (closed) {
            return;
        }
        closed = true;
        Arrays.fill(chunk.array(), (byte) 0);
        arrival.ended();
        onClose.run();
        try {
            file.close();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
