package dev.assay.app.workspace;

import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The keys of a workspace that its workspace key wraps: the device key that signs checkpoints and
 * the key that names items.
 *
 * @param device signs for the log's origin
 * @param naming 32 bytes
 */
record WorkspaceKeys(DeviceKey device, NamingKey naming) {
    private static final String DEVICE = "device";
    private static final String NAMING = "naming";
    private static final int DEVICE_LENGTH = 64;
    private static final int OVERHEAD = WorkspaceKey.WRAPPED_LENGTH - WorkspaceKey.LENGTH;

    /** Names items; its bytes are copied out, never shared. */
    static final class NamingKey {
        private final byte[] key;

        private NamingKey(byte[] key) {
            this.key = key;
        }

        byte[] copy() {
            return key.clone();
        }
    }

    static WorkspaceKeys create(Path folder, String origin, WorkspaceKey key)
            throws EnvironmentException {
        DeviceKey device = DeviceKey.generate(origin);
        byte[] secret = device.sealable();
        DurableFile.createNew(folder.resolve(DEVICE), key.wrap(DEVICE, origin, secret));
        Arrays.fill(secret, (byte) 0);
        byte[] naming = key.freshKey();
        DurableFile.createNew(folder.resolve(NAMING), key.wrap(NAMING, origin, naming));
        return new WorkspaceKeys(device, new NamingKey(naming));
    }

    /**
     * @throws WrapException when {@code key} is not the key of this workspace
     */
    static WorkspaceKeys open(Path folder, String origin, WorkspaceKey key)
            throws EnvironmentException, WrapException {
        byte[] device =
                key.unwrap(
                        DEVICE,
                        origin,
                        DurableFile.read(folder.resolve(DEVICE), DEVICE_LENGTH + OVERHEAD));
        byte[] naming =
                key.unwrap(
                        NAMING,
                        origin,
                        DurableFile.read(folder.resolve(NAMING), WorkspaceKey.WRAPPED_LENGTH));
        try {
            return new WorkspaceKeys(DeviceKey.unsealed(origin, device), new NamingKey(naming));
        } finally {
            Arrays.fill(device, (byte) 0);
        }
    }
}
