package dev.assay.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.app.demo.LoopbackEndpoint;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.PullOutcome;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.Head;
import dev.assay.model.sync.SyncOccasion;
import dev.assay.model.sync.SyncReport;
import dev.assay.model.vault.VaultItem;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Kills the S3 endpoint (-9) while a console pulls from it or sends to it, brings it back, and
 * looks whether the console catches up: items whole, every record there once and equal, the head
 * the log's own. Only kills that met a pull or a sync at work count. Arguments: folder, kills,
 * seed.
 */
public final class KilledEndpointHarness implements AutoCloseable {
    /** What the console was doing when its endpoint went. */
    enum Work {
        PULL,
        SYNC
    }

    private static final String QUARANTINE = "quarantine";
    private static final String RECORDS = "records";
    private static final int ITEM = 3 << 20;
    private static final int MOST_TRIES = 4;

    private final Path folder;
    private final Random random;
    private final Map<Work, Integer> met = new EnumMap<>(Work.class);
    private final Set<ItemId> pulled = new HashSet<>();
    private final List<TornMock> books = new ArrayList<>();
    private LoopbackEndpoint endpoint;
    private Workspace workspace;
    private Remote remote;
    private int tried;
    private int resumed;

    KilledEndpointHarness(Path folder, long seed) throws EnvironmentException, IOException {
        this.folder = folder;
        random = new Random(seed);
        endpoint = start(0);
        try (AwsClients clients = S3Peer.clients(endpoint.uri())) {
            S3Peer.versionedBucket(clients.s3(), QUARANTINE);
            S3Peer.versionedBucket(clients.s3(), RECORDS);
        }
        for (String bucket : List.of(QUARANTINE, RECORDS)) {
            books.add(new TornMock(folder.resolve("s3").resolve(bucket)));
        }
        InstantSource clock = InstantSource.system();
        workspace =
                Workspace.create(
                        folder.resolve("ws"),
                        settings(endpoint.uri()),
                        new KeyFile(folder.resolve("key")),
                        clock);
        remote = Remote.open(workspace, clock);
    }

    @SuppressWarnings("SystemOut") // it is a command
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(args[2]);
        try (KilledEndpointHarness harness = new KilledEndpointHarness(Path.of(args[0]), seed)) {
            System.out.println(
                    harness.run(Integer.parseInt(args[1]), System.out::println) + ", seed " + seed);
        }
    }

    private static WorkspaceSettings settings(URI endpoint) {
        return new WorkspaceSettings(
                "log.example/killed-endpoint",
                "reviewer-07",
                new StoreLocation.Bucket(QUARANTINE, ""),
                WorkspaceSettings.DEFAULT_SIDE_PREFIX,
                Optional.of(new StoreLocation.Bucket(RECORDS, "")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(endpoint),
                Optional.empty(),
                Optional.empty());
    }

    private LoopbackEndpoint start(int port) throws EnvironmentException {
        return LoopbackEndpoint.start("dev.assay.app.demo.LoopbackS3", folder.resolve("s3"), port);
    }

    /**
     * @param progress told the figures now and then
     * @return the figures
     * @throws AssertionError when something was lost, doubled or not caught up with
     */
    String run(int kills, Consumer<String> progress) throws Exception {
        try (AwsClients clients = S3Peer.clients(endpoint.uri())) {
            while (met.values().stream().mapToInt(Integer::intValue).sum() < kills) {
                tried++;
                put(clients);
                Work work = Work.values()[random.nextInt(Work.values().length)];
                List<MediaItem> items = waiting();
                if (work == Work.SYNC) {
                    pull(items);
                }
                boolean atWork = killDuring(work, items);
                for (TornMock book : books) {
                    book.mend();
                }
                endpoint = start(endpoint.uri().getPort());
                if (atWork) {
                    met.merge(work, 1, Integer::sum);
                }
                catchUp(items, clients);
                progress.accept(tried + " tried, met " + met);
            }
        }
        return "%d endpoints killed at work %s of %d, %d pulls went on where they stopped, lost: 0"
                .formatted(met.values().stream().mapToInt(i -> i).sum(), met, tried, resumed);
    }

    private void put(AwsClients clients) throws IOException {
        byte[] bytes = new byte[ITEM + random.nextInt(ITEM)];
        random.nextBytes(bytes);
        String key = "item-%05d.bin".formatted(tried);
        Files.write(folder.resolve(key), bytes);
        clients.s3().putObject(b -> b.bucket(QUARANTINE).key(key), RequestBody.fromBytes(bytes));
    }

    private List<MediaItem> waiting() throws EnvironmentException {
        List<MediaItem> items = new ArrayList<>(remote.intake().list(Progress.NONE).items());
        items.removeIf(item -> pulled.contains(item.id()));
        return items;
    }

    /** Whether the kill met it at work. */
    private boolean killDuring(Work work, List<MediaItem> items) throws Exception {
        long nanos = random.nextInt(work == Work.PULL ? 120_000_000 : 250_000_000);
        LoopbackEndpoint victim = endpoint;
        Thread killer =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                TimeUnit.NANOSECONDS.sleep(nanos);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            victim.kill();
                        });
        try {
            switch (work) {
                case PULL -> pull(items);
                case SYNC -> remote.sync().orElseThrow().once(SyncOccasion.NOW, Progress.NONE);
            }
            return false;
        } catch (EnvironmentException gone) {
            assertThat(gone.retryable()).as(gone.sentence()).isTrue();
            return true;
        } finally {
            killer.join();
        }
    }

    private void pull(List<MediaItem> items) throws EnvironmentException, IOException {
        for (MediaItem item : items) {
            if (!pulled.contains(item.id())) {
                pull(item);
            }
        }
    }

    private void pull(MediaItem item) throws EnvironmentException, IOException {
        PullOutcome outcome = remote.intake().pull(item, Progress.NONE);
        byte[] original = Files.readAllBytes(folder.resolve(item.object().key()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PullOutcome.Pulled.class,
                        it -> {
                            assertThat(it.digest()).isEqualTo(ContentDigest.of(original));
                            resumed += it.resumedAt() > 0 ? 1 : 0;
                        });
        ByteBuffer kept = ByteBuffer.allocate(original.length);
        try (VaultItem copy = workspace.vault().open(item.id()).orElseThrow()) {
            for (int n = 1; n > 0 && kept.hasRemaining(); ) {
                n = copy.read(kept.position(), kept);
            }
        }
        assertThat(kept.array()).isEqualTo(original);
        pulled.add(item.id());
    }

    private void catchUp(List<MediaItem> items, AwsClients clients) throws Exception {
        pull(items);
        SyncReport report = remote.sync().orElseThrow().once(SyncOccasion.NOW, Progress.NONE);
        for (int i = 0; i < MOST_TRIES && report.pending() > 0 && report.halt() == null; i++) {
            report = remote.sync().orElseThrow().once(SyncOccasion.NOW, Progress.NONE);
        }
        assertThat(report.halt()).isNull();
        assertThat(report.pending()).isZero();
        assertThat(report.conflicts()).isZero();
        Head head = Objects.requireNonNull(report.head());
        assertThat(workspace.log().checkpointAt(head.size())).contains(head.root().toString());
        for (long i = head.size(); i < workspace.log().size(); i++) {
            // only what tells of sending, which starts no sending
            assertThat(workspace.log().entry(i).type()).isIn("log.synced", "log.anchored");
        }
        assertThat(workspace.check(Progress.NONE).sound()).isTrue();
        SyncedRecords.areThoseOf(
                workspace.log(),
                workspace.settings().origin(),
                new S3ObjectStore(clients.s3()),
                RECORDS);
    }

    @Override
    public void close() throws EnvironmentException {
        remote.close();
        workspace.close();
        endpoint.close();
    }
}
