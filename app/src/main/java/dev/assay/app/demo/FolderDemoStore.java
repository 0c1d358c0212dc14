package dev.assay.app.demo;

import dev.assay.app.demo.media.Sample;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The demonstration without any server: two folders. */
final class FolderDemoStore implements DemoStore {
    private final DemoFolder folder;

    FolderDemoStore(DemoFolder folder) {
        this.folder = folder;
    }

    @Override
    public void put(Sample sample) throws EnvironmentException {
        try {
            DurableFile.createNew(
                    folder.quarantine().resolve(DemoStore.key(sample)),
                    Files.readAllBytes(sample.path()));
        } catch (IOException e) {
            throw DemoFault.samples(e);
        }
        if (!sample.intakeRecord().isEmpty()) {
            Path side = folder.quarantine().resolve(SIDE);
            DurableFile.createNew(
                    side.resolve(DemoStore.key(sample) + ".item.json"),
                    sample.intakeRecord().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public WorkspaceSettings settings() {
        WorkspaceSettings fresh =
                WorkspaceSettings.of(new StoreLocation.Folder(folder.quarantine()));
        return new WorkspaceSettings(
                fresh.origin(),
                fresh.actor(),
                fresh.source(),
                SIDE,
                Optional.of(new StoreLocation.Folder(folder.records())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String describe() {
        return "The quarantine is a folder on this machine.";
    }

    @Override
    public void close() {}
}
