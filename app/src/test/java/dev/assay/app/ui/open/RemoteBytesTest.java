package dev.assay.app.ui.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.intake.IntakeReader;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.ObjectVersion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;

/** Ranges of an item that is still in quarantine, from an S3 endpoint. */
@ExtendWith(S3Peer.class)
class RemoteBytesTest {
    private final S3Peer.Running peer;
    private String bucket = "";

    RemoteBytesTest(S3Peer.Running peer) {
        this.peer = peer;
    }

    @BeforeEach
    void makeBucket() {
        bucket = peer.bucket("b-" + UUID.randomUUID());
    }

    private MediaItem put(String content) throws EnvironmentException {
        peer.s3().putObject(b -> b.bucket(bucket).key("a"), RequestBody.fromString(content));
        ObjectStore store = new S3ObjectStore(peer.s3());
        ObjectVersion version = store.list(bucket, "a", null).versions().getFirst();
        return new MediaItem(
                ItemId.of(new byte[32], version.ref()),
                version.ref(),
                version.size(),
                version.etag(),
                version.lastModified(),
                IntakeReader.ofMetadata(Map.of(), Optional.empty()));
    }

    private String read(RemoteBytes bytes, long from, int count) throws EnvironmentException {
        ByteBuffer into = ByteBuffer.allocate(count);
        bytes.read(from, into);
        return StandardCharsets.US_ASCII.decode(into.flip()).toString();
    }

    @Test
    void givesTheRangeThatIsAskedForAndNothingBeyondTheEnd() throws Exception {
        RemoteBytes bytes = new RemoteBytes(new S3ObjectStore(peer.s3()), put("zero one two"));

        assertThat(read(bytes, 5, 3)).isEqualTo("one");
        assertThat(read(bytes, 9, 100)).isEqualTo("two");
        assertThat(bytes.read(12, ByteBuffer.allocate(1))).isEqualTo(-1);
    }

    @Test
    void anotherVersionIsNeverReadInItsPlace() throws Exception {
        MediaItem listed = put("zero one two");
        MediaItem elsewhere =
                new MediaItem(
                        listed.id(),
                        listed.object(),
                        listed.bytes(),
                        "\"00000000000000000000000000000000\"",
                        listed.lastModified(),
                        listed.intake());
        RemoteBytes bytes = new RemoteBytes(new S3ObjectStore(peer.s3()), elsewhere);

        assertThatExceptionOfType(EnvironmentException.class)
                .isThrownBy(() -> read(bytes, 0, 3))
                .matches(e -> e.key().equals("item.replaced"));
    }
}
