package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.durable.DiskFault;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Makes a workspace; its settings file is written last, so that half a one is never opened. */
record WorkspaceCreator(Path path, InstantSource clock) {
    Workspace create(WorkspaceSettings settings, KeyProvider provider) throws EnvironmentException {
        Path root = path.toAbsolutePath().normalize();
        prepare(root);
        WorkspaceFolder folder = new WorkspaceFolder(root);
        try (WorkspaceKey key = provider.create(root)) {
            WorkspaceKeys keys = WorkspaceKeys.create(folder.keys(), settings.origin(), key);
            DeviceLog.create(folder.log(), settings.origin(), keys.device(), clock).close();
            TrustFolder.make(root);
            CustodyFolder.make(root);
            DurableFile.createNew(folder.settings(), SettingsFile.write(settings));
        }
        return switch (new WorkspaceOpener(root, clock).open(provider)) {
            case OpenOutcome.Opened(Workspace workspace, _) -> workspace;
            case OpenOutcome.InUse _, OpenOutcome.Refused _, OpenOutcome.Damaged _ ->
                    throw new EnvironmentException(
                            "workspace.created-not-opened",
                            "The workspace was made and cannot be opened.",
                            "Check the disk and the key, then open it.",
                            false,
                            null);
        };
    }

    private static void prepare(Path root) throws EnvironmentException {
        try {
            Files.createDirectories(root);
            try (DirectoryStream<Path> content = Files.newDirectoryStream(root)) {
                if (content.iterator().hasNext()) {
                    throw new EnvironmentException(
                            "workspace.not-empty",
                            "The folder for the new workspace is not empty.",
                            "Name a new or an empty folder.",
                            false,
                            null);
                }
            }
        } catch (IOException e) {
            throw DiskFault.of(e);
        }
    }
}
