package dev.assay.app.ui.open;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.vault.VaultItem;
import java.nio.ByteBuffer;

/**
 * An item that is looked at while it arrives: what is in the vault comes from there, what is not
 * yet from where it lies. So its end can be read before its middle is here. Blocking; safe from
 * several threads; the vault's item stays its owner's.
 */
final class ArrivingBytes implements ByteSource {
    private final VaultItem vault;
    private final ByteSource remote;

    ArrivingBytes(VaultItem vault, ByteSource remote) {
        this.vault = vault;
        this.remote = remote;
    }

    @Override
    public long length() {
        return vault.length();
    }

    @Override
    public int read(long position, ByteBuffer into) throws EnvironmentException {
        if (position >= length() || !into.hasRemaining()) {
            return position >= length() ? -1 : 0;
        }
        long last = Math.min(length(), position + into.remaining()) - 1;
        return vault.arrived(last) ? vault.read(position, into) : remote.read(position, into);
    }
}
