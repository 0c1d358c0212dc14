package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.audit.Damage;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.LogOpening;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.keys.WrapException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * The first half of opening a workspace: settings, lock, key, log. What was opened is closed again
 * when a later part fails.
 */
sealed interface LogDoor {
    /** Everything up to the log is open; whoever has this closes it, log first. */
    record Open(
            WorkspaceFolder folder,
            WorkspaceSettings settings,
            ContentDigest settingsDigest,
            WorkspaceLock lock,
            WorkspaceKey key,
            WorkspaceKeys keys,
            DeviceLog log,
            long cutBytes)
            implements LogDoor, AutoCloseable {
        @Override
        public void close() throws EnvironmentException {
            try (WorkspaceLock _ = lock;
                    WorkspaceKey _ = key) {
                log.close();
            }
        }
    }

    /**
     * The log is damaged at or before its anchor. Nothing was changed; whoever has this closes it.
     *
     * @param damages everything that reading the whole log found
     */
    record Broken(
            WorkspaceFolder folder, WorkspaceLock lock, WorkspaceKey key, List<Damage> damages)
            implements LogDoor, AutoCloseable {
        @Override
        public void close() throws EnvironmentException {
            try (WorkspaceLock _ = lock) {
                key.close();
            }
        }
    }

    /** It stays shut; nothing is held. */
    record Shut(OpenOutcome why) implements LogDoor {}

    static LogDoor open(Path path, KeyProvider provider, InstantSource clock)
            throws EnvironmentException {
        WorkspaceFolder folder = new WorkspaceFolder(path.toAbsolutePath().normalize());
        if (!Files.isRegularFile(folder.settings())) {
            return refused(
                    "The folder is not a workspace.",
                    "Name a workspace with --workspace, or make one with assay init.");
        }
        byte[] bytes = DurableFile.read(folder.settings(), SettingsFile.MAX_LENGTH);
        return switch (SettingsFile.read(bytes)) {
            case SettingsFile.Reading.Unreadable(String reason) ->
                    refused(
                            "The settings of the workspace cannot be read: " + reason + ".",
                            "Put workspace.json right, or restore it from a copy.");
            case SettingsFile.Reading.Read(WorkspaceSettings settings) ->
                    locked(folder, settings, ContentDigest.of(bytes), provider, clock);
        };
    }

    private static LogDoor locked(
            WorkspaceFolder folder,
            WorkspaceSettings settings,
            ContentDigest digest,
            KeyProvider provider,
            InstantSource clock)
            throws EnvironmentException {
        WorkspaceLock lock = WorkspaceLock.take(folder.path());
        if (lock == null) {
            return new Shut(new OpenOutcome.InUse(WorkspaceLock.holder(folder.path())));
        }
        boolean open = false;
        try {
            WorkspaceKey key = provider.open(folder.path());
            try {
                WorkspaceKeys keys = WorkspaceKeys.open(folder.keys(), settings.origin(), key);
                LogDoor door =
                        switch (DeviceLog.open(
                                folder.log(), settings.origin(), keys.device(), clock)) {
                            case LogOpening.Sound(DeviceLog log) ->
                                    new Open(folder, settings, digest, lock, key, keys, log, 0);
                            case LogOpening.TornTail(DeviceLog log, long cut) ->
                                    new Open(folder, settings, digest, lock, key, keys, log, cut);
                            case LogOpening.Damaged(List<Damage> damages) ->
                                    new Broken(folder, lock, key, all(folder, keys, damages));
                        };
                open = true;
                return door;
            } catch (WrapException e) {
                return refused(
                        "The key is not the key of this workspace.",
                        "Name the key file that was made for it with --key-file.");
            } finally {
                if (!open) {
                    key.close();
                }
            }
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    /** Opening stops at the first thing that is wrong; a person wants to know all of it. */
    private static List<Damage> all(
            WorkspaceFolder folder, WorkspaceKeys keys, List<Damage> atOpening)
            throws EnvironmentException {
        List<Damage> all = DeviceLog.examine(folder.log(), keys.device().key());
        return all.isEmpty() ? atOpening : all;
    }

    private static LogDoor refused(String sentence, String nextStep) {
        return new Shut(new OpenOutcome.Refused(sentence, nextStep));
    }
}
