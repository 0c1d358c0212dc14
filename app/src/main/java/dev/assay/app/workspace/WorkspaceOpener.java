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
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.PolicyBook;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.review.PolicyShelf;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens a workspace part by part; what was opened is closed again when a later part fails. */
record WorkspaceOpener(Path path, InstantSource clock) {
    OpenOutcome open(KeyProvider provider) throws EnvironmentException {
        Path root = path.toAbsolutePath().normalize();
        WorkspaceFolder folder = new WorkspaceFolder(root);
        if (!Files.isRegularFile(folder.settings())) {
            return new OpenOutcome.Refused(
                    "The folder is not a workspace.",
                    "Name a workspace with --workspace, or make one with assay init.");
        }
        byte[] bytes = DurableFile.read(folder.settings(), SettingsFile.MAX_LENGTH);
        return switch (SettingsFile.read(bytes)) {
            case SettingsFile.Reading.Unreadable(String reason) ->
                    new OpenOutcome.Refused(
                            "The settings of the workspace cannot be read: " + reason + ".",
                            "Put workspace.json right, or restore it from a copy.");
            case SettingsFile.Reading.Read(WorkspaceSettings settings) ->
                    locked(folder, settings, ContentDigest.of(bytes), provider);
        };
    }

    private OpenOutcome locked(
            WorkspaceFolder folder,
            WorkspaceSettings settings,
            ContentDigest settingsDigest,
            KeyProvider provider)
            throws EnvironmentException {
        WorkspaceLock lock = WorkspaceLock.take(folder.path());
        if (lock == null) {
            return new OpenOutcome.InUse(WorkspaceLock.holder(folder.path()));
        }
        @Nullable OpenOutcome outcome = null;
        try {
            outcome = withKey(folder, settings, settingsDigest, provider, lock);
            return outcome;
        } finally {
            if (!(outcome instanceof OpenOutcome.Opened)) {
                lock.close();
            }
        }
    }

    private OpenOutcome withKey(
            WorkspaceFolder folder,
            WorkspaceSettings settings,
            ContentDigest settingsDigest,
            KeyProvider provider,
            WorkspaceLock lock)
            throws EnvironmentException {
        WorkspaceKey key = provider.open(folder.path());
        @Nullable OpenOutcome outcome = null;
        try {
            WorkspaceKeys keys = WorkspaceKeys.open(folder.keys(), settings.origin(), key);
            LogOpening opening =
                    DeviceLog.open(folder.log(), settings.origin(), keys.device(), clock);
            outcome =
                    switch (opening) {
                        case LogOpening.Sound(DeviceLog log) ->
                                withLog(
                                        folder,
                                        settings,
                                        settingsDigest,
                                        new Opened(lock, key, keys, log, 0));
                        case LogOpening.TornTail(DeviceLog log, long cut) ->
                                withLog(
                                        folder,
                                        settings,
                                        settingsDigest,
                                        new Opened(lock, key, keys, log, cut));
                        case LogOpening.Damaged(List<Damage> damages) -> damaged(damages);
                    };
            return outcome;
        } catch (WrapException e) {
            outcome =
                    new OpenOutcome.Refused(
                            "The key is not the key of this workspace.",
                            "Name the key file that was made for it with --key-file.");
            return outcome;
        } finally {
            if (!(outcome instanceof OpenOutcome.Opened)) {
                key.close();
            }
        }
    }

    /** What is open so far. */
    private record Opened(
            WorkspaceLock lock,
            WorkspaceKey key,
            WorkspaceKeys keys,
            DeviceLog log,
            long cutBytes) {}

    private OpenOutcome withLog(
            WorkspaceFolder folder,
            WorkspaceSettings settings,
            ContentDigest settingsDigest,
            Opened opened)
            throws EnvironmentException {
        @Nullable Projection projection = null;
        boolean done = false;
        try {
            PayloadFolder payloads = new PayloadFolder(folder.payloads(), opened.key());
            ObjectFolder objects = new ObjectFolder(folder.objects(), opened.key());
            Projection.Opening tables =
                    Projection.open(
                            folder.projection(),
                            opened.key(),
                            EntrySource.of(opened.log()),
                            payloads);
            projection = tables.projection();
            byte[] book = PolicyFile.bundled();
            PolicyBook policies = PolicyFile.read(book).orElseThrow();
            Recorder recorder = new Recorder(opened.log(), projection);
            ReviewSession session = new ReviewSession(settings.actor(), session(), Set.of());
            boolean fresh = opened.log().size() == 0;
            RepairReport repairs =
                    new OpeningRepairs(recorder, projection, payloads, session)
                            .repair(
                                    opened.cutBytes(),
                                    fresh ? 0 : tables.replayed(),
                                    tables.rebuilt() && !fresh,
                                    settingsDigest,
                                    objects.put(book));
            Vault vault = new Vault(folder.vault(), opened.key(), clock);
            Workspace.Parts parts =
                    new Workspace.Parts(
                            opened.lock(),
                            opened.key(),
                            opened.keys(),
                            opened.log(),
                            payloads,
                            objects,
                            projection,
                            vault,
                            new PolicyShelf(policies, objects),
                            recorder,
                            clock);
            Workspace workspace = new Workspace(folder.path(), settings, parts, session.session());
            done = true;
            return new OpenOutcome.Opened(workspace, repairs);
        } finally {
            if (!done) {
                if (projection != null) {
                    projection.close();
                }
                opened.log().close();
            }
        }
    }

    private static OpenOutcome damaged(List<Damage> damages) {
        return new OpenOutcome.Damaged(
                damages.getFirst().sentence(),
                "Nothing was changed. Keep the folder as it is and restore the log from the record"
                        + " bucket or a copy.");
    }

    private static String session() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return "s-" + HexFormat.of().formatHex(random);
    }
}
