package dev.assay.app.bench;

import dev.assay.app.aws.AwsClients;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.app.demo.LoopbackEndpoint;
import dev.assay.app.ui.open.RemoteBytes;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.IntakeReader;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first frame of a file that lies on an S3 endpoint of this machine: ranges with If-Match
 * through the product's own store, a worker at hand, nothing in the vault. Arguments: turns, files.
 */
public final class RemoteFirstFrameBench {
    private static final String BUCKET = "quarantine";

    private RemoteFirstFrameBench() {}

    private static final class Counted implements ByteSource {
        private final ByteSource from;
        private long bytes;
        private int ranges;
        private long waited;

        Counted(ByteSource from) {
            this.from = from;
        }

        @Override
        public long length() {
            return from.length();
        }

        @Override
        public int read(long position, ByteBuffer into) throws EnvironmentException {
            long began = System.nanoTime();
            int count = from.read(position, into);
            waited += System.nanoTime() - began;
            bytes += Math.max(count, 0);
            ranges++;
            return count;
        }
    }

    private record Turn(
            double opened, double first, double waited, long bytes, int ranges, int frames) {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        int turns = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("s3-bench");
        try (LoopbackEndpoint endpoint =
                        LoopbackEndpoint.start("dev.assay.app.demo.LoopbackS3", folder, 0);
                AwsClients clients = S3Peer.clients(endpoint.uri());
                MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            S3Peer.versionedBucket(clients.s3(), BUCKET);
            ObjectStore store = new S3ObjectStore(clients.s3());
            for (String file : Arrays.copyOfRange(arguments, 1, arguments.length)) {
                Path path = Path.of(file);
                clients.s3().putObject(b -> b.bucket(BUCKET).key(file), path);
                MediaItem item = item(store, file);
                Turn[] taken = new Turn[turns];
                for (int i = 0; i < turns; i++) {
                    workers.sandbox(); // a worker waits
                    taken[i] = run(workers, new Counted(new RemoteBytes(store, item)));
                }
                Arrays.sort(taken, Comparator.comparingDouble(Turn::first));
                Turn median = taken[turns / 2];
                System.out.printf(
                        Locale.ROOT,
                        "%s (%.0f MB): opened %.3f s, first frame %.3f s (worst %.3f), of which"
                                + " %.3f s the endpoint's, %.1f MB in %d ranges, %d frames"
                                + " counted%n",
                        path.getFileName(),
                        item.bytes() / 1e6,
                        median.opened,
                        median.first,
                        taken[turns - 1].first,
                        median.waited,
                        median.bytes / 1e6,
                        median.ranges,
                        median.frames);
            }
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static MediaItem item(ObjectStore store, String key) throws EnvironmentException {
        ObjectVersion version = store.list(BUCKET, key, null).versions().getFirst();
        return new MediaItem(
                ItemId.of(new byte[32], version.ref()),
                version.ref(),
                version.size(),
                version.etag(),
                version.lastModified(),
                IntakeReader.ofMetadata(Map.of(), Optional.empty()));
    }

    private static Turn run(MediaWorkers workers, Counted bytes) throws Exception {
        long began = System.nanoTime();
        if (!(workers.open(bytes, OpenOptions.ARRIVING)
                instanceof OpenOutcome.Opened(MediaSession session))) {
            throw new IllegalStateException("not opened");
        }
        try (session) {
            double opened = (System.nanoTime() - began) / 1e9;
            if (!(session.frame(0) instanceof DecodedFrame)) {
                throw new IllegalStateException("no picture");
            }
            return new Turn(
                    opened,
                    (System.nanoTime() - began) / 1e9,
                    bytes.waited / 1e9,
                    bytes.bytes,
                    bytes.ranges,
                    session.index().count());
        }
    }
}
