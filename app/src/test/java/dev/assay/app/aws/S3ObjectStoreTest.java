package dev.assay.app.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.remote.BucketFacts;
import dev.assay.model.remote.HeadOutcome;
import dev.assay.model.remote.LockMode;
import dev.assay.model.remote.ObjectFacts;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectStoreContract;
import dev.assay.model.remote.ObjectVersion;
import dev.assay.model.remote.OpenOutcome;
import dev.assay.model.remote.Preservation;
import dev.assay.model.remote.Retention;
import dev.assay.model.remote.WriteOnce;
import dev.assay.model.remote.WriteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;

@ExtendWith(S3Peer.class)
class S3ObjectStoreTest extends ObjectStoreContract {
    private final S3Peer.Running peer;
    private String bucket = "";

    S3ObjectStoreTest(S3Peer.Running peer) {
        this.peer = peer;
    }

    @BeforeEach
    void makeBucket() {
        bucket = peer.bucket("b-" + UUID.randomUUID());
    }

    @Override
    protected ObjectStore store() {
        return new S3ObjectStore(peer.s3(), 10);
    }

    @Override
    protected String bucket() {
        return bucket;
    }

    @Override
    protected int moreThanAPage() {
        return 23;
    }

    @Test
    void everyVersionAndDeleteMarkerIsListed() throws Exception {
        put("a", "one");
        put("a", "three");
        peer.s3().deleteObject(b -> b.bucket(bucket).key("a"));

        List<ObjectVersion> found = store().list(bucket, "a", null).versions();

        assertThat(found).hasSize(3);
        assertThat(found.stream().filter(ObjectVersion::deleteMarker)).hasSize(1);
        assertThat(found.stream().filter(ObjectVersion::latest))
                .singleElement()
                .matches(ObjectVersion::deleteMarker);
        ObjectVersion first = found.stream().filter(v -> v.size() == 3).findFirst().orElseThrow();
        assertThat(store().open(first.ref(), 0, 3, first.etag()))
                .isInstanceOf(OpenOutcome.Opened.class);
    }

    @Test
    void aDeleteMarkerDoesNotHideAWrittenRecord() throws Exception {
        WriteOnce once = new WriteOnce(store());
        once.put(bucket, "rec", new byte[] {1, 2}, Retention.NONE);
        peer.s3().deleteObject(b -> b.bucket(bucket).key("rec"));

        assertThat(store().list(bucket, "rec", null).versions())
                .anyMatch(version -> !version.deleteMarker() && version.size() == 2);
    }

    @Test
    void metadataTypeAndDigestAreReadBack() throws Exception {
        peer.s3()
                .putObject(
                        b ->
                                b.bucket(bucket)
                                        .key("m")
                                        .contentType("image/jpeg")
                                        .metadata(Map.of("Uploader", "someone")),
                        RequestBody.fromString("x"));
        ObjectVersion version = store().list(bucket, "m", null).versions().getFirst();

        ObjectFacts facts = ((HeadOutcome.Found) store().head(version.ref())).facts();

        assertThat(facts.metadata()).containsEntry("uploader", "someone");
        assertThat(facts.contentType()).isEqualTo("image/jpeg");
        assertThat(stored("d", new byte[] {1}).sha256())
                .isEqualTo("4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a");
    }

    @Test
    void aPeerThatIgnoresLocksIsNeverSaidToLock() throws Exception {
        Retention year = new Retention(LockMode.GOVERNANCE, Instant.now().plusSeconds(31_536_000));

        WriteOutcome outcome = new WriteOnce(store()).put(bucket, "r", new byte[] {1}, year);

        assertThat(store().bucket(bucket)).isEqualTo(new BucketFacts(true, false));
        assertThat(((WriteOutcome.Kept) outcome).preservation())
                .isEqualTo(new Preservation.StoredOnly());
    }

    @Test
    void unusualKeysComeBackAsTheyWere() throws Exception {
        for (String key : List.of("a b/ü+%25&=?#.mp4", "x/日本 語/\u00e9", "'quoted' (1).jpg")) {
            assertThat(stored(key, new byte[] {1}).ref().key()).isEqualTo(key);
            assertThat(store().list(bucket, key, null).versions())
                    .singleElement()
                    .matches(version -> version.ref().key().equals(key));
        }
    }

    private void put(String key, String text) {
        peer.s3().putObject(b -> b.bucket(bucket).key(key), RequestBody.fromString(text));
    }
}
