package dev.assay.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.app.custody.CustodyFiles;
import dev.assay.app.custody.SideFiles;
import dev.assay.app.custody.TrailPlaces;
import dev.assay.app.settings.StoreLocation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.PipelineStep;
import dev.assay.model.provenance.lineage.PipelineStep.Proof;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** How an item was kept, by an S3 endpoint, a trail bucket, and this console's log. */
@ExtendWith(S3Peer.class)
class ItemCustodyTest {
    private static final Instant WRITTEN = Instant.parse("2026-11-19T10:20:00Z");
    private static final HistoryRow DECIDED =
            new HistoryRow(7, WRITTEN.plusSeconds(9_000), "p1", "decision.made", "", "");

    @TempDir Path keys;

    private final S3Peer.Running peer;
    private final ObjectStore store;
    private String quarantine = "";
    private String trailBucket = "";
    private String version = "";

    ItemCustodyTest(S3Peer.Running peer) {
        this.peer = peer;
        this.store = new S3ObjectStore(peer.s3());
    }

    @BeforeEach
    void put() {
        quarantine = peer.bucket("q-" + UUID.randomUUID());
        trailBucket = peer.bucket("t-" + UUID.randomUUID());
        version =
                peer.s3()
                        .putObject(
                                b -> b.bucket(quarantine).key("in/a.mp4"),
                                RequestBody.fromString("bytes"))
                        .versionId();
    }

    @Test
    void accessesThatASignedDigestNamesAreProven()
            throws IOException, GeneralSecurityException, EnvironmentException {
        SignedTrail trail = new SignedTrail(peer.s3(), trailBucket);
        trail.hour(10, access("PutObject", 10), true);
        trail.hour(11, access("GetObject", 11), true);
        Files.writeString(keys.resolve("trail-keys.json"), trail.keys());

        Custody kept = custody(true).of(detail(), Progress.NONE);

        assertThat(kept.trail().events())
                .extracting(TrailEvent::name)
                .containsExactly("PutObject", "GetObject");
        assertThat(kept.trail().events()).allMatch(TrailEvent::proven);
        assertThat(kept.trail().gaps())
                .containsExactly("The chain of digests begins at 2026-11-19T10:00:00Z.");
        assertThat(kept.steps())
                .extracting(PipelineStep::proof)
                .containsExactly(Proof.MISSING, Proof.MISSING, Proof.LOGGED, Proof.RECORDED);
        assertThat(kept.storage()).extracting(LineageFinding::fact).doesNotContain("access");
    }

    @Test
    void anHourWithoutItsDigestIsAGapAndProvesNothing()
            throws IOException, GeneralSecurityException, EnvironmentException {
        SignedTrail trail = new SignedTrail(peer.s3(), trailBucket);
        trail.hour(10, access("PutObject", 10), false);
        trail.hour(11, access("GetObject", 11), true);
        Files.writeString(keys.resolve("trail-keys.json"), trail.keys());

        Custody kept = custody(true).of(detail(), Progress.NONE);

        assertThat(kept.trail().events())
                .extracting(TrailEvent::proven)
                .containsExactly(false, true);
        assertThat(kept.trail().gaps()).isNotEmpty();
    }

    @Test
    void logsWithoutAccessesToObjectsAreSaidToHoldNone()
            throws IOException, GeneralSecurityException, EnvironmentException {
        SignedTrail trail = new SignedTrail(peer.s3(), trailBucket);
        trail.hour(10, "{\"eventName\":\"CreateBucket\"}", true);
        Files.writeString(keys.resolve("trail-keys.json"), trail.keys());

        Custody kept = custody(true).of(detail(), Progress.NONE);

        assertThat(kept.trail().events()).isEmpty();
        assertThat(kept.trail().gaps())
                .anySatisfy(gap -> assertThat(gap).contains("data events are off by default"));
    }

    @Test
    void withoutATrailTheStoreSaysThatNothingIsKnownOfAccesses() {
        Custody kept = custody(false).of(detail(), Progress.NONE);

        assertThat(kept.trail().events()).isEmpty();
        assertThat(kept.storage()).extracting(LineageFinding::fact).contains("access");
        assertThat(kept.steps()).hasSize(4);
    }

    private ItemCustody custody(boolean withTrail) {
        Optional<CustodyFiles.TrailPlace> place =
                withTrail
                        ? Optional.of(
                                TrailPlaces.of(
                                        new StoreLocation.Bucket(trailBucket, "AWSLogs/"),
                                        Optional.of(store)))
                        : Optional.empty();
        return new ItemCustody(
                new ItemLineage(store),
                new CustodyFiles(new SideFiles(store, ".assay"), keys, place),
                _ -> List.of(DECIDED));
    }

    private String access(String name, int hour) {
        return """
        {"eventTime":"2026-11-19T%d:30:00Z","eventName":"%s","requestID":"R%d",\
        "userIdentity":{"arn":"arn:aws:iam::1:role/uploader"},"requestParameters":\
        {"bucketName":"%s","key":"in/a.mp4"}}\
        """
                .formatted(hour, name, hour, quarantine);
    }

    private ItemDetail detail() {
        MediaItem item =
                new MediaItem(
                        new ItemId("AAAAAAAAAAAAAAAAAAAA"),
                        new ObjectRef(quarantine, "in/a.mp4", version),
                        5,
                        "e",
                        WRITTEN,
                        new IntakeRecord(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
        return new ItemDetail(
                item,
                Severity.S2,
                ItemState.OPEN,
                BytesState.VERIFIED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                1,
                false);
    }
}
