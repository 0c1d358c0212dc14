package dev.assay.app.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.app.demo.LoopbackEndpoint;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.sync.SyncOccasion;
import dev.assay.model.sync.SyncReport;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(S3Peer.class)
class KilledSyncTest {
    private static final int KILLS = Integer.getInteger("assay.kills", 2);

    @TempDir Path folder;

    @Test
    void killedAnywhereEveryRecordIsThereOnceAndEqual(S3Peer.Running peer) throws Exception {
        String bucket = peer.bucket("b-" + UUID.randomUUID());
        KilledConsole.create(folder);
        Random random = new Random(20261120);
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(120 + random.nextInt(600), peer, bucket);
        }

        try (KilledConsole console = new KilledConsole(folder, peer.uri(), bucket)) {
            SyncReport report = console.engine().once(SyncOccasion.NOW, Progress.NONE);
            assertThat(report.halt()).isNull();
            assertThat(report.pending()).isZero();
            assertThat(console.table().head(KilledConsole.ORIGIN).orElseThrow())
                    .isEqualTo(report.head());
            SyncedRecords.areThoseOf(
                    console.log(), KilledConsole.ORIGIN, new S3ObjectStore(peer.s3()), bucket);
        }
    }

    @Test
    void anEndpointThatWasKilledIsCaughtUpWithOnceItIsBack() throws Exception {
        Path objects = folder.resolve("s3");
        KilledConsole.create(folder);
        int port;
        try (LoopbackEndpoint first = endpoint(objects, 0);
                AwsClients clients = S3Peer.clients(first.uri())) {
            port = first.uri().getPort();
            S3Peer.versionedBucket(clients.s3(), "records");
            first.kill();
            try (KilledConsole console = new KilledConsole(folder, first.uri(), "records")) {
                console.append();
                assertThatThrownBy(() -> console.engine().once(SyncOccasion.NOW, Progress.NONE))
                        .isInstanceOfSatisfying(
                                EnvironmentException.class,
                                e -> assertThat(e.retryable()).isTrue());
            }
        }
        try (LoopbackEndpoint back = endpoint(objects, port);
                AwsClients clients = S3Peer.clients(back.uri());
                KilledConsole console = new KilledConsole(folder, back.uri(), "records")) {
            SyncReport report = console.engine().once(SyncOccasion.NOW, Progress.NONE);

            assertThat(report.pending()).isZero();
            SyncedRecords.areThoseOf(
                    console.log(),
                    KilledConsole.ORIGIN,
                    new S3ObjectStore(clients.s3()),
                    "records");
        }
    }

    private static LoopbackEndpoint endpoint(Path objects, int port) throws EnvironmentException {
        return LoopbackEndpoint.start("dev.assay.app.demo.LoopbackS3", objects, port);
    }

    private void killAfter(int millis, S3Peer.Running peer, String bucket) throws Exception {
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledConsole.class.getName(),
                                folder.toString(),
                                peer.uri().toString(),
                                bucket)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(victim.getInputStream().read()).isEqualTo('b');
            assertThat(victim.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            victim.destroyForcibly().waitFor();
        }
    }
}
