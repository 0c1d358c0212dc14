package dev.assay.model.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The encrypted cache of item bytes in one folder. Each item has a key of its own, wrapped by the
 * workspace key; nothing in the folder can be read without it, and dropping the wrap erases the
 * item. Format: docs/vault-format.md. Safe from any thread; one process at a time.
 */
public final class Vault {
    /** No thumbnail is longer, in bytes. */
    public static final int THUMBNAIL = 4096;

    static final String KEY_PURPOSE = "item";
    private static final String THUMBNAIL_PURPOSE = "thumbnail";

    private final Path folder;
    private final WorkspaceKey workspace;
    private final InstantSource clock;
    private final Map<ItemId, LiveItem> live = new HashMap<>();

    /** What this process has open of one item. */
    private static final class LiveItem {
        private final Arrival arrival;
        private final DigestBox digest;
        private boolean writing;
        private int users;

        private LiveItem(Arrival arrival, DigestBox digest) {
            this.arrival = arrival;
            this.digest = digest;
        }
    }

    /**
     * @param folder made when missing
     * @param workspace wraps the items' keys; not closed by the vault
     */
    public Vault(Path folder, WorkspaceKey workspace, InstantSource clock)
            throws EnvironmentException {
        this.folder = folder;
        this.workspace = workspace;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /**
     * Starts writing an item, or goes on with a partial one of the same length: {@link
     * VaultWriter#position()} says where. A partial item of another length, and a complete one,
     * start from nothing.
     *
     * @throws EnvironmentException with key {@code vault.busy} while it is being written or read
     */
    public synchronized VaultWriter begin(ItemId item, long length) throws EnvironmentException {
        if (live.containsKey(item)) {
            throw new EnvironmentException(
                    "vault.busy",
                    "This item is open or being pulled already.",
                    "Wait for it to end, or close the item.",
                    true,
                    null);
        }
        VaultFiles files = VaultFiles.of(folder, item);
        ChunkLayout layout = new ChunkLayout(length);
        try {
            if (Files.exists(files.seal()) || !startsWith(files.chunks(), layout.header())) {
                drop(files);
            }
            ChunkCipher cipher = new ChunkCipher(item.value(), layout, itemKey(item, files));
            FileChannel file = FileChannel.open(files.chunks(), CREATE, READ, WRITE);
            try {
                MessageDigest sha256 = ContentDigest.sha256();
                int next = resume(file, layout, cipher, sha256);
                LiveItem entry =
                        new LiveItem(new Arrival(next, BytesState.PARTIAL, true), new DigestBox());
                entry.writing = true;
                live.put(item, entry);
                return new VaultWriter(
                        layout,
                        cipher,
                        file,
                        entry.arrival,
                        entry.digest,
                        seal -> DurableFile.replace(files.seal(), seal.sealed(workspace, item)),
                        () -> writerLeft(item),
                        sha256,
                        next);
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** The item's bytes, complete or still arriving; empty where the vault has none. */
    public synchronized Optional<VaultItem> open(ItemId item) throws EnvironmentException {
        VaultFiles files = VaultFiles.of(folder, item);
        if (!Files.exists(files.chunks()) || !Files.exists(files.key())) {
            return Optional.empty();
        }
        try {
            FileChannel file = FileChannel.open(files.chunks(), READ);
            try {
                ChunkLayout layout = layoutOf(file);
                LiveItem entry = live.get(item);
                if (entry == null) {
                    entry = fromDisk(files, item, layout, file.size());
                    live.put(item, entry);
                }
                entry.users++;
                ChunkCipher cipher = new ChunkCipher(item.value(), layout, itemKey(item, files));
                return Optional.of(
                        new VaultItem(
                                item,
                                layout,
                                cipher,
                                file,
                                entry.arrival,
                                entry.digest,
                                () -> readerLeft(item)));
            } catch (IOException | EnvironmentException e) {
                file.close();
                forgetUnused(item);
                throw e;
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    /** How far an item's bytes are here; LISTED where there are none. */
    public synchronized BytesState state(ItemId item) throws EnvironmentException {
        LiveItem entry = live.get(item);
        if (entry != null) {
            return entry.arrival.state();
        }
        VaultFiles files = VaultFiles.of(folder, item);
        if (!Files.exists(files.chunks()) || !Files.exists(files.key())) {
            return BytesState.LISTED;
        }
        return SealRecord.read(files.seal(), workspace, item)
                .map(SealRecord::state)
                .orElse(BytesState.PARTIAL);
    }

    /** Every local copy, whether or not it is complete, least recently used first. */
    public synchronized List<LocalCopy> copies() throws EnvironmentException {
        List<LocalCopy> copies = new ArrayList<>();
        for (ItemId item : items()) {
            VaultFiles files = VaultFiles.of(folder, item);
            try {
                if (Files.exists(files.chunks())) {
                    boolean complete = Files.exists(files.seal());
                    Path used = complete ? files.seal() : files.chunks();
                    copies.add(
                            new LocalCopy(
                                    item,
                                    Files.size(files.chunks()),
                                    complete,
                                    live.containsKey(item),
                                    Files.getLastModifiedTime(used).toInstant()));
                }
            } catch (IOException e) {
                throw DiskFault.of(e);
            }
        }
        copies.sort(Comparator.comparing(LocalCopy::used));
        return copies;
    }

    /** Drops the local copy of an item to make room; false while somebody uses it. */
    public synchronized boolean drop(ItemId item) throws EnvironmentException {
        if (live.containsKey(item)) {
            return false;
        }
        drop(VaultFiles.of(folder, item));
        return true;
    }

    /**
     * Removes what dropping a copy left when it was interrupted: files that cannot be read any more
     * because their key is gone.
     */
    public synchronized void sweep() throws EnvironmentException {
        for (ItemId item : items()) {
            VaultFiles files = VaultFiles.of(folder, item);
            if (!live.containsKey(item) && !Files.exists(files.key())) {
                drop(files);
            }
        }
    }

    /**
     * Erases the local copy of an item: its wrapped key first, then its chunks. Readers that are
     * open keep what they have decrypted until they close.
     */
    public synchronized void erase(ItemId item) throws EnvironmentException {
        drop(VaultFiles.of(folder, item));
    }

    /**
     * Keeps a small picture of an item that is here, under the item's own key; it is erased with
     * the item. Nothing rests on it.
     *
     * @param picture at most {@link #THUMBNAIL} bytes
     */
    public synchronized void keepThumbnail(ItemId item, byte[] picture)
            throws EnvironmentException {
        VaultFiles files = VaultFiles.of(folder, item);
        if (picture.length > THUMBNAIL) {
            throw new IllegalArgumentException("a thumbnail is small");
        }
        if (Files.exists(files.key())) {
            try (WorkspaceKey own = new WorkspaceKey(itemKey(item, files))) {
                DurableFile.replace(
                        files.thumbnail(), own.wrap(THUMBNAIL_PURPOSE, item.value(), picture));
            }
        }
    }

    /** The small picture of an item; empty where there is none or it cannot be opened. */
    public synchronized Optional<byte[]> thumbnail(ItemId item) throws EnvironmentException {
        VaultFiles files = VaultFiles.of(folder, item);
        if (!Files.exists(files.key()) || !Files.exists(files.thumbnail())) {
            return Optional.empty();
        }
        try (WorkspaceKey own = new WorkspaceKey(itemKey(item, files))) {
            byte[] sealed = DurableFile.read(files.thumbnail(), THUMBNAIL + 64);
            return Optional.of(own.unwrap(THUMBNAIL_PURPOSE, item.value(), sealed));
        } catch (WrapException e) {
            return Optional.empty();
        }
    }

    /** Drops the small picture of an item. */
    public synchronized void dropThumbnail(ItemId item) throws EnvironmentException {
        DurableFile.remove(VaultFiles.of(folder, item).thumbnail());
    }

    /** Every item the vault has a file of, in order. */
    public List<ItemId> items() throws EnvironmentException {
        return VaultFiles.items(folder);
    }

    /**
     * Reads everything that is here of an item to its end and says what is not as it was sealed;
     * changes nothing. Readers and a writer may be at work meanwhile.
     */
    public CopyReport examine(ItemId item, Progress progress) throws EnvironmentException {
        return new CopyExamination(folder, item, workspace, progress).run();
    }

    private LiveItem fromDisk(VaultFiles files, ItemId item, ChunkLayout layout, long fileSize)
            throws EnvironmentException {
        Optional<SealRecord> seal = SealRecord.read(files.seal(), workspace, item);
        DigestBox digest = new DigestBox();
        if (seal.isEmpty()) {
            int whole = layout.wholeChunks(fileSize);
            return new LiveItem(new Arrival(whole, BytesState.PARTIAL, false), digest);
        }
        if (seal.get().length() != layout.length()) {
            throw SealRecord.damaged();
        }
        digest.become(seal.get().digest());
        touch(files.seal());
        return new LiveItem(new Arrival(layout.count(), seal.get().state(), false), digest);
    }

    private void touch(Path seal) throws EnvironmentException {
        try {
            Files.setLastModifiedTime(seal, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private static ChunkLayout layoutOf(FileChannel file) throws IOException, EnvironmentException {
        ByteBuffer header = ByteBuffer.allocate(ChunkLayout.HEADER);
        ChunkFile.fill(header, file, 0);
        return ChunkLayout.ofHeader(header.flip()).orElseThrow(SealRecord::damaged);
    }

    /** Hashes the chunks that are whole, cuts off the rest; the index of the first to come. */
    private static int resume(
            FileChannel file, ChunkLayout layout, ChunkCipher cipher, MessageDigest sha256)
            throws IOException {
        if (file.size() < ChunkLayout.HEADER) {
            ByteBuffer header = layout.header();
            while (header.hasRemaining()) {
                file.write(header, header.position());
            }
        }
        int next = 0;
        for (int whole = layout.wholeChunks(file.size()); next < whole; next++) {
            byte[] plain = ChunkFile.read(file, layout, cipher, next);
            if (plain == null) {
                break;
            }
            sha256.update(plain);
        }
        file.truncate(layout.offset(next));
        return next;
    }

    private static boolean startsWith(Path chunks, ByteBuffer header) throws IOException {
        if (!Files.exists(chunks)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(chunks, READ)) {
            ByteBuffer start = ByteBuffer.allocate(header.remaining());
            ChunkFile.fill(start, file, 0);
            return start.flip().equals(header);
        }
    }

    private byte[] itemKey(ItemId item, VaultFiles files) throws EnvironmentException {
        if (!Files.exists(files.key())) {
            byte[] fresh = workspace.freshKey();
            DurableFile.createNew(files.key(), workspace.wrap(KEY_PURPOSE, item.value(), fresh));
            return fresh;
        }
        try {
            byte[] wrapped = DurableFile.read(files.key(), WorkspaceKey.WRAPPED_LENGTH);
            return workspace.unwrap(KEY_PURPOSE, item.value(), wrapped);
        } catch (WrapException e) {
            throw SealRecord.damaged();
        }
    }

    private static void drop(VaultFiles files) throws EnvironmentException {
        DurableFile.remove(files.key());
        DurableFile.remove(files.thumbnail());
        DurableFile.remove(files.seal());
        DurableFile.remove(files.chunks());
    }

    private synchronized void writerLeft(ItemId item) {
        LiveItem entry = live.get(item);
        if (entry != null) {
            entry.writing = false;
            forgetUnused(item);
        }
    }

    private synchronized void readerLeft(ItemId item) {
        LiveItem entry = live.get(item);
        if (entry != null) {
            entry.users--;
            forgetUnused(item);
        }
    }

    private void forgetUnused(ItemId item) {
        LiveItem entry = live.get(item);
        if (entry != null && !entry.writing && entry.users <= 0) {
            live.remove(item);
        }
    }
}
