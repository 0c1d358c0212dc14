package dev.assay.model.vault;

import static java.nio.file.StandardOpenOption.READ;

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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads everything the vault has of one item, also what nobody could open. Changes nothing. */
final class CopyExamination {
    private static final long LONGEST_KEY = 256;

    private final ItemId item;
    private final VaultFiles files;
    private final WorkspaceKey workspace;
    private final Progress progress;
    private final List<CopyReport.Damage> damages = new ArrayList<>();

    CopyExamination(Path folder, ItemId item, WorkspaceKey workspace, Progress progress) {
        this.item = item;
        this.files = VaultFiles.of(folder, item);
        this.workspace = workspace;
        this.progress = progress;
    }

    CopyReport run() throws EnvironmentException {
        Optional<SealRecord> seal = seal();
        BytesState state = seal.map(SealRecord::state).orElse(BytesState.PARTIAL);
        Optional<ContentDigest> digest = seal.map(SealRecord::digest);
        if (!Files.exists(files.key())) {
            // whoever drops a copy drops its key first
            return report(BytesState.LISTED, Optional.empty(), 0);
        }
        Optional<byte[]> key = key();
        int chunks = Files.exists(files.chunks()) ? chunks(key, seal) : noChunks(seal);
        return report(state, digest, chunks);
    }

    private CopyReport report(BytesState state, Optional<ContentDigest> digest, int chunks) {
        return new CopyReport(item, state, digest, chunks, damages);
    }

    private Optional<SealRecord> seal() throws EnvironmentException {
        try {
            return SealRecord.read(files.seal(), workspace, item);
        } catch (EnvironmentException e) {
            if (!e.key().equals("vault.seal-damaged")) {
                throw e;
            }
            damage(-1, "The seal of this local copy is not what was written.");
            return Optional.empty();
        }
    }

    private Optional<byte[]> key() throws EnvironmentException {
        try {
            byte[] wrapped = DurableFile.read(files.key(), LONGEST_KEY);
            return Optional.of(workspace.unwrap(Vault.KEY_PURPOSE, item.value(), wrapped));
        } catch (WrapException e) {
            damage(-1, "The key of this local copy is not what was written.");
            return Optional.empty();
        } catch (EnvironmentException e) {
            if (!e.key().equals("file.too-long")) {
                throw e;
            }
            damage(-1, "The key of this local copy is longer than a key.");
            return Optional.empty();
        }
    }

    private int noChunks(Optional<SealRecord> seal) {
        if (seal.isPresent()) {
            damage(-1, "The bytes of this local copy are missing, its seal is here.");
        }
        return 0;
    }

    private int chunks(Optional<byte[]> key, Optional<SealRecord> seal)
            throws EnvironmentException {
        try (FileChannel file = FileChannel.open(files.chunks(), READ)) {
            if (file.size() < ChunkLayout.HEADER && seal.isEmpty()) {
                return 0;
            }
            ByteBuffer header = ByteBuffer.allocate(ChunkLayout.HEADER);
            ChunkFile.fill(header, file, 0);
            Optional<ChunkLayout> layout = ChunkLayout.ofHeader(header.flip());
            boolean fits =
                    layout.isPresent()
                            && (seal.isEmpty() || seal.get().length() == layout.get().length());
            if (!fits) {
                damage(-1, "The head of this local copy is not what was written.");
                return 0;
            }
            return key.isEmpty() ? 0 : chunks(file, layout.get(), key.get(), seal);
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    private int chunks(FileChannel file, ChunkLayout layout, byte[] key, Optional<SealRecord> seal)
            throws IOException {
        ChunkCipher cipher = new ChunkCipher(item.value(), layout, key);
        int expected = seal.isPresent() ? layout.count() : layout.wholeChunks(file.size());
        MessageDigest sha256 = ContentDigest.sha256();
        int before = damages.size();
        for (int index = 0; index < expected; index++) {
            progress.checkCancelled();
            byte[] plain = ChunkFile.read(file, layout, cipher, index);
            if (plain == null) {
                damage(index, "Chunk " + index + " is not what was sealed there.");
            } else {
                sha256.update(plain);
            }
        }
        boolean whole = seal.isPresent() && damages.size() == before;
        if (whole && file.size() != layout.end(Math.max(0, expected - 1)) && expected > 0) {
            damage(-1, "Bytes follow the last chunk of this local copy.");
        }
        if (whole && !ContentDigest.ofDigest(sha256.digest()).equals(seal.get().digest())) {
            damage(-1, "The chunks do not add up to the digest in the seal.");
        }
        return expected;
    }

    private void damage(int chunk, String sentence) {
        damages.add(new CopyReport.Damage(chunk, sentence));
    }
}
