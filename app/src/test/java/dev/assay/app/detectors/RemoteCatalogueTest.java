package dev.assay.app.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.app.aws.S3ObjectStore;
import dev.assay.app.aws.S3Peer;
import dev.assay.app.cli.CommandRoom;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.remote.ObjectStore;
import dev.assay.model.remote.OpenOutcome;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

/** A signed catalogue under a prefix of a bucket, over the S3 protocol. */
@ExtendWith(S3Peer.class)
class RemoteCatalogueTest {
    private static final String PREFIX = "detectors/2026/";

    @TempDir Path temp;
    private final DeviceKey key = DeviceKey.generate("models.example/catalogue");
    private final String bucket = "models-" + UUID.randomUUID();
    private final S3Peer.Running peer;
    private byte[] card = {};

    RemoteCatalogueTest(S3Peer.Running peer) {
        this.peer = peer;
    }

    @BeforeEach
    void publish() throws Exception {
        peer.s3().createBucket(b -> b.bucket(bucket));
        ObjectMapper json = new ObjectMapper();
        ObjectNode renamed = (ObjectNode) json.readTree(resource("cfa.card.json"));
        card = json.writeValueAsBytes(renamed.put("name", "cfa-again"));
        put("again.card.json", card);
        put("cfa.onnx", resource("cfa.onnx"));
        sign(ContentDigest.of(card).hex());
    }

    @Test
    void whatWasSignedIsAddedByOneCommand() throws Exception {
        CommandRoom room = new CommandRoom(temp);
        room.made();
        Path vkey = Files.writeString(temp.resolve("vkey"), key.key() + "\n");

        String added =
                room.json(
                                0,
                                "detectors",
                                "add",
                                "--catalogue",
                                "s3://" + bucket + "/" + PREFIX,
                                "--vkey",
                                vkey.toString(),
                                "--endpoint",
                                peer.uri().toString())
                        .toString();

        assertThat(added).contains("\"name\":\"cfa-again\"", "\"added\":true");
        assertThat(InstalledDetectors.of(room.folder()).named("cfa-again")).isPresent();
    }

    @Test
    void anotherSignatureAnotherDigestAndAMissingFileAreRefused() throws Exception {
        assertThat(offer(store())).isInstanceOf(Catalogue.Outcome.Found.class);
        DeviceKey other = DeviceKey.generate("models.example/other");
        assertThat(new Catalogue(store(), bucket, PREFIX).entries(other.key()))
                .isInstanceOf(Catalogue.Outcome.Refused.class);

        sign("0".repeat(64));
        assertThat(offer(store())).isEqualTo(refused("The card is not the one in the catalogue."));

        sign(ContentDigest.of(card).hex());
        peer.s3().deleteObject(b -> b.bucket(bucket).key(PREFIX + "cfa.onnx"));
        assertThat(offer(store()))
                .isEqualTo(refused("The model that the card names is not there."));

        put("cfa.onnx", new byte[] {1, 2, 3});
        assertThat(offer(store())).isInstanceOf(Catalogue.Outcome.Refused.class);
    }

    @Test
    void whatIsLongerThanItMayBeIsNotRead() throws Exception {
        put("again.card.json", new byte[(64 << 10) + 1]);

        assertThat(offer(store())).isEqualTo(refused("The card is not the one in the catalogue."));

        put("catalogue", new byte[8 << 20]);
        assertThat(new Catalogue(store(), bucket, PREFIX).entries(key.key()))
                .isEqualTo(refused("There is no catalogue at this place."));
    }

    @Test
    void whatIsReplacedWhileItIsReadIsNotTaken() throws Exception {
        ObjectStore meddled =
                (ObjectStore)
                        Proxy.newProxyInstance(
                                ObjectStore.class.getClassLoader(),
                                new Class<?>[] {ObjectStore.class},
                                (_, method, given) -> {
                                    if (method.getName().equals("open")
                                            && ((ObjectRef) given[0]).key().endsWith(".onnx")) {
                                        put("cfa.onnx", new byte[] {4, 5, 6});
                                        Object answer = method.invoke(store(), given);
                                        assertThat(answer).isInstanceOf(OpenOutcome.Replaced.class);
                                        return answer;
                                    }
                                    return method.invoke(store(), given);
                                });

        assertThat(offer(meddled))
                .isEqualTo(refused("The model that the card names is not there."));
    }

    private static Catalogue.Outcome<?> refused(String sentence) {
        return new Catalogue.Outcome.Refused<>(sentence);
    }

    private Catalogue.Outcome<Catalogue.Offer> offer(ObjectStore from) throws EnvironmentException {
        Catalogue catalogue = new Catalogue(from, bucket, PREFIX);
        return CatalogueTest.first(catalogue, key.key());
    }

    private S3ObjectStore store() {
        return new S3ObjectStore(peer.s3());
    }

    private void sign(String digest) {
        String text = Catalogue.SCHEMA + "\n" + digest + " again.card.json\n";
        put("catalogue", SignedNote.sign(text, key).getBytes(StandardCharsets.UTF_8));
    }

    private void put(String file, byte[] bytes) {
        peer.s3().putObject(b -> b.bucket(bucket).key(PREFIX + file), RequestBody.fromBytes(bytes));
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = BundledDetectors.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
