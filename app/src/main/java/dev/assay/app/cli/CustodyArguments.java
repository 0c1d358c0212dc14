package dev.assay.app.cli;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.origin.OriginKeys;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.origin.OriginVerifier;
import dev.assay.model.provenance.lineage.trail.Trail;
import dev.assay.model.provenance.lineage.trail.TrailFolder;
import dev.assay.model.provenance.lineage.trail.TrailKeys;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command is told of how a file was kept; everything is read from disk, nothing fetched. */
final class CustodyArguments {
    private static final int RECORD = 1 << 18;

    @Option(names = "--origin", description = "Signed origin records (DSSE) about the file.")
    List<Path> origins = List.of();

    @Option(names = "--origin-keys", description = "Keys that origin records are accepted from.")
    @Nullable Path originKeys;

    @Option(names = "--trail", description = "A copy of a trail bucket (CloudTrail).")
    @Nullable Path trail;

    @Option(names = "--trail-keys", description = "Exported keys that sign the trail's digests.")
    @Nullable Path trailKeys;

    @Option(names = "--object", description = "The object in the store: s3://BUCKET/KEY.")
    String object = "";

    boolean isGiven() {
        return trail != null || !origins.isEmpty();
    }

    Custody read(ByteSource bytes) throws EnvironmentException {
        return Custody.of(List.of(), origins(bytes), trail(), List.of());
    }

    private List<OriginOutcome> origins(ByteSource bytes) throws EnvironmentException {
        if (origins.isEmpty()) {
            return List.of();
        }
        OriginVerifier verifier =
                new OriginVerifier(
                        originKeys == null ? OriginKeys.NONE : OriginKeys.read(originKeys));
        String sha256 = sha256(bytes);
        List<OriginOutcome> outcomes = new ArrayList<>();
        for (Path record : origins) {
            try (InputStream in = Files.newInputStream(record)) {
                outcomes.add(verifier.verify(in.readNBytes(RECORD + 1), sha256));
            } catch (IOException _) {
                outcomes.add(new OriginOutcome.Invalid("The origin record cannot be opened."));
            }
        }
        return outcomes;
    }

    private TrailReading trail() throws EnvironmentException {
        if (trail == null) {
            return TrailReading.none();
        }
        String place = object.startsWith("s3://") ? object.substring(5) : object;
        int slash = place.indexOf('/');
        String bucket = slash < 0 ? place : place.substring(0, slash);
        String key = slash < 0 ? "" : place.substring(slash + 1);
        TrailKeys keys = trailKeys == null ? TrailKeys.NONE : TrailKeys.read(trailKeys);
        return new Trail(new TrailFolder(trail), keys)
                .read(bucket, key, Instant.EPOCH, Progress.NONE);
    }

    private static String sha256(ByteSource bytes) throws EnvironmentException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
            long at = 0;
            int read = bytes.read(at, buffer);
            while (read > 0) {
                at += read;
                digest.update(buffer.flip());
                read = bytes.read(at, buffer.clear());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
