package dev.assay.app.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.settings.StoreLocation;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.origin.OriginOutcome;
import dev.assay.model.provenance.lineage.trail.TrailEvent;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.model.remote.FolderStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyFilesTest {
    private static final ObjectRef ITEM = new ObjectRef("folder", "in/a.mp4", "v1");
    private static final String DIGEST = "ab".repeat(32);
    private static final String TYPE = "application/vnd.assay.origin+json";
    private static final Instant WRITTEN = Instant.parse("2026-11-19T10:00:00Z");

    @TempDir Path temp;

    @Test
    void anOriginRecordBesideTheItemIsVerifiedWithTheKeysOfTheWorkspace()
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair pair = generator.generateKeyPair();
        write("source/.assay/in/a.mp4.origin.json", envelope(pair));

        assertThat(files(Optional.empty()).origins(ITEM, Optional.of(DIGEST)))
                .containsExactly(new OriginOutcome.UnknownKey("kms-1"));

        write(
                "custody/origin-keys.json",
                "[{\"keyId\":\"kms-1\",\"algorithm\":\"ECDSA_SHA_256\",\"publicKey\":\""
                        + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                        + "\"}]");
        assertThat(files(Optional.empty()).origins(ITEM, Optional.of(DIGEST)))
                .singleElement()
                .isInstanceOf(OriginOutcome.Valid.class);
        assertThat(files(Optional.empty()).origins(ITEM, Optional.of("cd".repeat(32))))
                .singleElement()
                .isInstanceOf(OriginOutcome.Invalid.class);
    }

    @Test
    void withoutARecordOrWithoutBytesNothingIsSaid() {
        assertThat(files(Optional.empty()).origins(ITEM, Optional.of(DIGEST))).isEmpty();
        assertThat(files(Optional.empty()).origins(ITEM, Optional.empty())).isEmpty();
    }

    @Test
    void theTrailOfASettingIsReadFromTheDayBeforeTheObjectWasWritten() throws IOException {
        log("2026/11/19/a.json.gz", "GetObject");
        log("2026/11/01/b.json.gz", "DeleteObject");

        TrailReading folder = read(new StoreLocation.Folder(temp.resolve("trail")));
        TrailReading bucket = read(new StoreLocation.Bucket("trail-bucket", "AWSLogs/"));

        for (TrailReading reading : List.of(folder, bucket)) {
            assertThat(reading.events()).extracting(TrailEvent::name).containsExactly("GetObject");
            assertThat(reading.events()).noneMatch(TrailEvent::proven);
            assertThat(reading.gaps()).anySatisfy(g -> assertThat(g).contains("No digest files"));
        }
    }

    @Test
    void aTrailThatDoesNotAnswerIsAGap() {
        TrailReading reading = read(new StoreLocation.Folder(temp.resolve("nowhere")));

        assertThat(reading.events()).isEmpty();
        assertThat(reading.gaps())
                .singleElement()
                .asString()
                .startsWith("The access log could not be read.");
    }

    private TrailReading read(StoreLocation where) {
        return files(
                        Optional.of(
                                TrailPlaces.of(
                                        where,
                                        Optional.of(
                                                new FolderStore(
                                                        temp.resolve("trail"), "trail-bucket")))))
                .accesses(ITEM, WRITTEN, Progress.NONE);
    }

    private CustodyFiles files(Optional<CustodyFiles.TrailPlace> trail) {
        SideFiles side = new SideFiles(new FolderStore(temp.resolve("source"), "folder"), ".assay");
        return new CustodyFiles(side, temp.resolve("custody"), trail);
    }

    private void log(String name, String event) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(
                    ("{\"Records\":[{\"eventTime\":\"2026-11-19T10:30:00Z\",\"eventName\":\""
                                    + event
                                    + "\",\"requestParameters\":{\"bucketName\":\"folder\","
                                    + "\"key\":\"in/a.mp4\"}}]}")
                            .getBytes(StandardCharsets.UTF_8));
        }
        Path file = temp.resolve("trail/AWSLogs/1/CloudTrail/eu/" + name);
        Files.createDirectories(file.getParent());
        Files.write(file, packed.toByteArray());
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String envelope(KeyPair pair) throws GeneralSecurityException {
        String payload = "{\"sha256\":\"" + DIGEST + "\",\"recordedAt\":\"" + WRITTEN + "\"}";
        String message =
                "DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length() + " " + payload;
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update(message.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"payloadType\":\""
                + TYPE
                + "\",\"payload\":\""
                + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "\",\"signatures\":[{\"keyid\":\"kms-1\",\"sig\":\""
                + base64.encodeToString(signer.sign())
                + "\"}]}";
    }
}
