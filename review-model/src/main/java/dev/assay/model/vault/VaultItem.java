package dev.assay.model.vault;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one item, decrypted as they are read. While the item is still being written, reading
 * waits for chunks that are on their way. Safe from any thread; whoever opened it closes it, and
 * what was decrypted leaves memory then.
 */
public final class VaultItem implements ByteSource, AutoCloseable {
    private static final int CACHED_CHUNKS = 16;

    private final ItemId id;
    private final ChunkLayout layout;
    private final ChunkCipher cipher;
    private final FileChannel file;
    private final Arrival arrival;
    private final DigestBox digest;
    private final Runnable onClose;
    private final Map<Integer, byte[]> recent = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    VaultItem(
            ItemId id,
            ChunkLayout layout,
            ChunkCipher cipher,
            FileChannel file,
            Arrival arrival,
            DigestBox digest,
            Runnable onClose) {
        this.id = id;
        this.layout = layout;
        this.cipher = cipher;
        this.file = file;
        this.arrival = arrival;
        this.digest = digest;
        this.onClose = onClose;
    }

    public ItemId id() {
        return id;
    }

    @Override
    public long length() {
        return layout.length();
    }

    public BytesState state() {
        return arrival.state();
    }

    /** Whether every byte up to this one is here; reading up to there waits for nothing. */
    public boolean arrived(long position) {
        return arrival.chunks() > layout.chunkOf(position);
    }

    /** SHA-256 of all bytes, once they have been compared. */
    public Optional<ContentDigest> digest() {
        return digest.value();
    }

    /**
     * {@inheritDoc}
     *
     * @throws EnvironmentException with key {@code vault.damaged} when a chunk is not what was
     *     sealed (the sentence names it), {@code vault.partial} when the rest does not come
     */
    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        if (position < 0) {
            throw new IllegalArgumentException("a position is 0 or more");
        }
        if (position >= length()) {
            return -1;
        }
        int before = into.remaining();
        long at = position;
        while (into.hasRemaining() && at < length()) {
            int index = layout.chunkOf(at);
            arrival.await(index);
            byte[] plain = chunk(index);
            int from = (int) (at - (long) index * ChunkLayout.CHUNK);
            int take = Math.min(plain.length - from, into.remaining());
            into.put(plain, from, take);
            at += take;
        }
        return before - into.remaining();
    }

    private synchronized byte[] chunk(int index) throws EnvironmentException {
        byte[] known = recent.get(index);
        if (known != null) {
            return known;
        }
        byte[] plain = decrypt(index);
        if (plain == null) {
            throw damaged(index);
        }
        recent.put(index, plain);
        if (recent.size() > CACHED_CHUNKS) {
            recent.remove(recent.keySet().iterator().next());
        }
        return plain;
    }

    private byte @Nullable [] decrypt(int index) throws EnvironmentException {
        try {
            return ChunkFile.read(file, layout, cipher, index);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private static EnvironmentException damaged(int index) {
        return new EnvironmentException(
                "vault.damaged",
                "Chunk " + index + " of the local copy of this item is damaged.",
                "Drop the local copy and pull the item again.",
                false,
                null);
    }

    @Override
    public void close() throws EnvironmentException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            recent.values().forEach(plain -> Arrays.fill(plain, (byte) 0));
            recent.clear();
        }
        onClose.run();
        try {
            file.close();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
