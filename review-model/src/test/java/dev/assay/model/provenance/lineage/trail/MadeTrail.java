package dev.assay.model.provenance.lineage.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A trail of two hours in the form that CloudTrail delivers, made and signed for a test. */
final class MadeTrail {
    static final String LOGS = "AWSLogs/1/CloudTrail/eu/2026/11/19/";
    private static final String DIGESTS = "AWSLogs/1/CloudTrail-Digest/eu/2026/11/19/";

    private final Path folder;
    private final KeyPair pair;
    private String previousPlace = "";
    private String previousHash = "";
    private String previousSignature = "";

    MadeTrail(Path folder) throws GeneralSecurityException {
        this.folder = folder;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    TrailKeys keys() {
        return new TrailKeys(Map.of("f1", pair.getPublic()));
    }

    /** One hour with one log file of one record. */
    void hour(int hour, String record) throws IOException, GeneralSecurityException {
        String log = "{\"Records\":[" + record + "]}";
        write(LOGS + "log-" + hour + ".json.gz", log);
        String from = String.format("2026-11-19T%02d:00:00Z", hour);
        String to = String.format("2026-11-19T%02d:00:00Z", hour + 1);
        String place = DIGESTS + "digest-" + hour + ".json.gz";
        String before =
                previousPlace.isEmpty()
                        ? "\"previousDigestS3Object\":null,\"previousDigestSignature\":null"
                        : "\"previousDigestS3Bucket\":\"trail\",\"previousDigestS3Object\":\""
                                + previousPlace
                                + "\",\"previousDigestHashValue\":\""
                                + previousHash
                                + "\",\"previousDigestSignature\":\""
                                + previousSignature
                                + "\"";
        String digest =
                "{\"digestStartTime\":\""
                        + from
                        + "\",\"digestEndTime\":\""
                        + to
                        + "\",\"digestS3Bucket\":\"trail\",\"digestS3Object\":\""
                        + place
                        + "\",\"digestPublicKeyFingerprint\":\"f1\","
                        + before
                        + ",\"logFiles\":[{\"s3Bucket\":\"trail\",\"s3Object\":\""
                        + LOGS
                        + "log-"
                        + hour
                        + ".json.gz\",\"hashAlgorithm\":\"SHA-256\",\"hashValue\":\""
                        + hash(log)
                        + "\"}]}";
        String signed =
                String.join(
                        "\n",
                        to,
                        "trail/" + place,
                        hash(digest),
                        previousSignature.isEmpty() ? "null" : previousSignature);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(signed.getBytes(StandardCharsets.UTF_8));
        previousPlace = place;
        previousHash = hash(digest);
        previousSignature = HexFormat.of().formatHex(signer.sign());
        write(place, digest);
    }

    /** Writes the signature of the newest digest beside it, as its metadata would hold it. */
    void end() throws IOException {
        Files.writeString(folder.resolve(previousPlace + ".sig"), previousSignature);
    }

    void write(String place, String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.write(file, packed.toByteArray());
    }

    static String access(String name, int hour, String key) {
        return "{\"eventTime\":\"2026-11-19T"
                + String.format("%02d", hour)
                + ":30:00Z\",\"eventName\":\""
                + name
                + "\",\"userIdentity\":{\"arn\":\"arn:aws:iam::1:role/uploader\"},"
                + "\"sourceIPAddress\":\"192.0.2.1\",\"requestID\":\"R1\","
                + "\"requestParameters\":{\"bucketName\":\"quarantine\",\"key\":\""
                + key
                + "\"},\"responseElements\":{\"x-amz-version-id\":\"v1\"}}";
    }

    private static String hash(String text) {
        return HexFormat.of()
                .formatHex(LogFile.start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
