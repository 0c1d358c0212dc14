package dev.assay.app.ui.tour;

import dev.assay.app.console.Engines;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.intake.Intake;
import dev.assay.model.intake.Quarantine;
import dev.assay.model.intake.QuarantinePlace;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.model.remote.FolderStore;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Runs the tour over a folder of files by hand: arguments are source folder and picture folder. */
final class TourTrial {
    private TourTrial() {}

    public static void main(String[] args) throws Exception {
        Path source = Path.of(args[0]).toAbsolutePath();
        Path out = Path.of(args[1]);
        Path place = java.nio.file.Files.createTempDirectory("assay-trial");
        InstantSource clock = InstantSource.system();
        WorkspaceSettings settings =
                new WorkspaceSettings(
                        "trial.example/console",
                        "reviewer-07",
                        new StoreLocation.Folder(source),
                        WorkspaceSettings.DEFAULT_SIDE_PREFIX,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        try (Workspace workspace =
                Workspace.create(
                        place.resolve("ws"), settings, new KeyFile(place.resolve("key")), clock)) {
            FolderStore store = new FolderStore(source, "quarantine");
            Quarantine quarantine =
                    new Quarantine(
                            store,
                            new QuarantinePlace("quarantine", "", ".assay"),
                            workspace.namingKey(),
                            clock);
            Engines engines =
                    new Engines(
                            new Intake(quarantine, workspace.vault(), workspace.desk()),
                            Optional.empty(),
                            new SandboxedWorkers(WorkerSettings.standard()),
                            new dev.assay.model.detection.BundledDetectors().panel(),
                            new TrustSettings(List.of(), List.of(), TrustSettings.DEFAULT_PURPOSES),
                            "trial");
            FxThread.start(() -> {});
            List<String> objections =
                    new Tour(workspace, engines, clock, out, System.out::println).drive();
            System.out.println(objections.size() + " objections");
        } finally {
            FxThread.exit();
        }
    }
}
