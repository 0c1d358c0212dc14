package dev.assay.app.console;

import dev.assay.app.custody.CustodyFiles.TrailPlace;
import dev.assay.app.detectors.InstalledDetectors;
import dev.assay.app.detectors.LiveShelf;
import dev.assay.app.detectors.Shelf;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.ui.preferences.PreferencesFile;
import dev.assay.app.ui.shell.SendViewModel;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.intake.Intake;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.model.remote.ObjectStore;
import dev.assay.viewer.media.MediaWorkers;
import java.util.Optional;

/**
 * What the window works with besides the workspace itself. The graph closes the workers; everything
 * else stays its owner's.
 *
 * @param source the store the quarantine lies in, for questions about one object
 * @param trail the access logs of the quarantine; empty where none are set
 * @param send sends what waits to the record bucket; empty where none is set
 * @param detectors bundled and added ones, and what must be said of those that do not run
 * @param trust whom a signature may come from
 * @param preferences how the person likes the window, as read when the engines were made
 * @param profile where this workspace reads, as in the status bar
 */
public record Engines(
        Intake intake,
        ObjectStore source,
        Optional<TrailPlace> trail,
        Optional<SendViewModel.Sender> send,
        MediaWorkers workers,
        LiveShelf detectors,
        TrustSettings trust,
        PreferencesFile.Reading preferences,
        String profile) {
    /**
     * The engines of a workspace with what lies outside of it. Reads a file: not on the window's
     * thread.
     */
    public static Engines of(
            Workspace workspace,
            Remote remote,
            MediaWorkers workers,
            Shelf detectors,
            TrustSettings trust) {
        return new Engines(
                remote.intake(),
                remote.source(),
                remote.trail(),
                remote.sync().map(engine -> engine::once),
                workers,
                new LiveShelf(detectors, InstalledDetectors.of(workspace.folder())),
                trust,
                new PreferencesFile(workspace.folder()).read(),
                profile(workspace));
    }

    private static String profile(Workspace workspace) {
        return switch (workspace.settings().source()) {
            case StoreLocation.Folder _ -> "folder on this machine";
            case StoreLocation.Bucket(String bucket, _) ->
                    workspace.settings().region().map(r -> bucket + " \u00b7 " + r).orElse(bucket);
        };
    }
}
