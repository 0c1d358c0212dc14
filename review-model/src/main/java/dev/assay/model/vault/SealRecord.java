package dev.assay.model.vault;

import dev.assay.model.durable.DiskFault;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known of a completely written item; kept encrypted beside it.
 *
 * @param state VERIFIED or MISMATCH
 */
record SealRecord(long length, BytesState state, ContentDigest digest) {
    private static final String PURPOSE = "vault-seal";
    private static final int PLAIN_LENGTH = 8 + 1 + 32;
    private static final int MAX_FILE = 256;

    byte[] sealed(WorkspaceKey key, ItemId item) {
        byte[] plain =
                ByteBuffer.allocate(PLAIN_LENGTH)
                        .putLong(length)
                        .put((byte) (state == BytesState.VERIFIED ? 1 : 2))
                        .put(digest.bytes())
                        .array();
        return key.wrap(PURPOSE, item.value(), plain);
    }

    /** The record in {@code file}, or empty where there is none. */
    static Optional<SealRecord> read(Path file, WorkspaceKey key, ItemId item)
            throws EnvironmentException {
        try {
            if (Files.size(file) > MAX_FILE) {
                throw damaged();
            }
            ByteBuffer plain =
                    ByteBuffer.wrap(key.unwrap(PURPOSE, item.value(), Files.readAllBytes(file)));
            if (plain.remaining() != PLAIN_LENGTH) {
                throw damaged();
            }
            long length = plain.getLong();
            BytesState state = plain.get() == 1 ? BytesState.VERIFIED : BytesState.MISMATCH;
            byte[] digest = new byte[32];
            plain.get(digest);
            return Optional.of(new SealRecord(length, state, ContentDigest.ofDigest(digest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (WrapException e) {
            throw damaged();
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }

    static EnvironmentException damaged() {
        return new EnvironmentException(
                "vault.seal-damaged",
                "The seal of the local copy of this item is damaged.",
                "Drop the local copy and pull the item again.",
                false,
                null);
    }
}
