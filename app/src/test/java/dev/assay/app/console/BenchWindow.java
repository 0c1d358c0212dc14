package dev.assay.app.console;

import dev.assay.app.detectors.Shelf;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.ui.open.Opening;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ItemId;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The real window without a display, over a new workspace whose source is a folder of files. */
final class BenchWindow implements AutoCloseable {
    private static final long WITHIN_SECONDS = 600;

    private final Path work = Files.createTempDirectory("bench-window");
    private final InstantSource clock = InstantSource.system();
    private final Workspace workspace;
    private final Remote remote;
    private final MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard());
    private final ConsoleWindow window;

    BenchWindow(List<Path> files) throws Exception {
        Path source = Files.createDirectories(work.resolve("source"));
        for (Path file : files) {
            Files.copy(file, source.resolve(file.getFileName()));
        }
        workspace =
                Workspace.create(
                        work.resolve("ws"),
                        settings(source),
                        new KeyFile(work.resolve("key")),
                        clock);
        remote = Remote.open(workspace, clock);
        Engines engines =
                Engines.of(
                        workspace,
                        remote,
                        workers,
                        new Shelf(List.of(), List.of(), Set.of()),
                        TrustSettings.NONE);
        window = Toolkit.get(() -> ConsoleWindow.open(workspace, engines, clock, 1600, 1000));
        Toolkit.run(graph().intake()::lookAgain);
        until(() -> !graph().queue().rows().isEmpty());
    }

    private static WorkspaceSettings settings(Path source) {
        return new WorkspaceSettings(
                "bench.example/console",
                "reviewer-01",
                new StoreLocation.Folder(source),
                WorkspaceSettings.DEFAULT_SIDE_PREFIX,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    AppGraph graph() {
        return window.graph();
    }

    List<ItemId> items() throws Exception {
        return Toolkit.get(() -> graph().queue().rows().stream().map(QueueRow::id).toList());
    }

    /** Pulls and opens an item; whether it has a picture or sound. */
    boolean open(ItemId item) throws Exception {
        Toolkit.run(() -> {
            graph().review().open(item);
            graph().intake().pull(item);
        });
        until(() -> settled(item));
        return Toolkit.get(graph().review().openingProperty()::get) instanceof Opening.Opened;
    }

    private boolean settled(ItemId item) {
        Opening now = graph().review().openingProperty().get();
        return !graph().intake().isComing(item)
                && !(now instanceof Opening.UnderWay)
                && !(now instanceof Opening.NotHere)
                && !(now instanceof Opening.Nothing);
    }

    /** Waits until something holds on the window's thread. */
    static void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WITHIN_SECONDS);
        while (!Toolkit.get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited too long");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Override
    public void close() {
        try (workspace;
                remote) {
            Toolkit.run(window::close);
            window.awaitClosed();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> left = Files.walk(work)) {
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new IllegalStateException("left behind: " + work, e);
        }
    }
}
