package dev.assay.app.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Access logs with a chain of signed digests, delivered to a bucket as CloudTrail does. */
final class SignedTrail {
    private static final String LOGS = "AWSLogs/1/CloudTrail/eu/2026/11/19/";
    private static final String DIGESTS = "AWSLogs/1/CloudTrail-Digest/eu/2026/11/19/";

    private final S3Client s3;
    private final String bucket;
    private final KeyPair pair;
    private String before = "";
    private String beforeHash = "";
    private String beforeSignature = "null";

    SignedTrail(S3Client s3, String bucket) throws GeneralSecurityException {
        this.s3 = s3;
        this.bucket = bucket;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    /** The keys as list-public-keys exports them. */
    String keys() throws IOException {
        byte[] key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded())
                        .parsePublicKey()
                        .getEncoded();
        return "[{\"fingerprint\":\"f1\",\"value\":\""
                + Base64.getEncoder().encodeToString(key)
                + "\"}]";
    }

    /**
     * @param record one record, or nothing
     * @param delivered whether the digest of the hour arrived
     */
    void hour(int hour, String record, boolean delivered)
            throws IOException, GeneralSecurityException {
        String log = "{\"Records\":[" + record + "]}";
        String name = LOGS + hour + ".json.gz";
        put(name, log, Map.of());
        String place = DIGESTS + hour + ".json.gz";
        String end = String.format("2026-11-19T%02d:00:00Z", hour + 1);
        String digest =
                """
                {"digestStartTime":"2026-11-19T%02d:00:00Z","digestEndTime":"%s",\
                "digestS3Bucket":"%s","digestS3Object":"%s","digestPublicKeyFingerprint":"f1",%s\
                "logFiles":[{"s3Bucket":"%s","s3Object":"%s","hashAlgorithm":"SHA-256",\
                "hashValue":"%s"}]}\
                """
                        .formatted(hour, end, bucket, place, previous(), bucket, name, hash(log));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(
                String.join("\n", end, bucket + "/" + place, hash(digest), beforeSignature)
                        .getBytes(StandardCharsets.UTF_8));
        before = place;
        beforeHash = hash(digest);
        beforeSignature = HexFormat.of().formatHex(signer.sign());
        if (delivered) {
            put(place, digest, Map.of("signature", beforeSignature));
        }
    }

    private String previous() {
        return before.isEmpty()
                ? "\"previousDigestS3Object\":null,\"previousDigestSignature\":null,"
                : """
                "previousDigestS3Bucket":"%s","previousDigestS3Object":"%s",\
                "previousDigestHashValue":"%s","previousDigestSignature":"%s",\
                """
                        .formatted(bucket, before, beforeHash, beforeSignature);
    }

    private void put(String key, String text, Map<String, String> metadata) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        s3.putObject(
                b -> b.bucket(bucket).key(key).metadata(metadata),
                RequestBody.fromBytes(packed.toByteArray()));
    }

    private static String hash(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
