package dev.assay.model.provenance.lineage.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A digest file of a trail: which log files belong to one hour, and the digest before it.
 *
 * @param place bucket and key it was delivered to
 * @param sha256 of its unpacked content
 * @param toBeSigned what its signature is over
 * @param fingerprint of the public key that signed it
 */
@SuppressWarnings("ArrayRecordComponent")
record DigestFile(
        Instant from,
        Instant to,
        String place,
        String sha256,
        String fingerprint,
        @Nullable String previousPlace,
        @Nullable String previousSha256,
        @Nullable String previousSignature,
        List<Log> logs,
        byte[] toBeSigned) {
    private static final long UNPACKED = 8L << 20;
    private static final int LOGS = 100_000;

    /** One log file by place and digest of its unpacked content. */
    record Log(String place, String sha256) {}

    static DigestFile read(byte[] packed) throws IOException {
        byte[] content;
        try (InputStream in =
                new LogFile.Bounded(
                        new GZIPInputStream(new ByteArrayInputStream(packed)), UNPACKED)) {
            content = in.readAllBytes();
        }
        String sha256 = HexFormat.of().formatHex(LogFile.start().digest(content));
        JsonNode root = new ObjectMapper().readTree(content);
        if (root == null || !root.has("digestEndTime")) {
            throw new IOException("no digest file");
        }
        List<Log> logs = new ArrayList<>();
        for (JsonNode log : root.path("logFiles")) {
            if (logs.size() < LOGS && log.path("hashAlgorithm").asText().equals("SHA-256")) {
                logs.add(
                        new Log(
                                log.path("s3Bucket").asText() + "/" + log.path("s3Object").asText(),
                                log.path("hashValue").asText()));
            }
        }
        String place =
                root.path("digestS3Bucket").asText() + "/" + root.path("digestS3Object").asText();
        String previous = text(root, "previousDigestSignature");
        String signed =
                String.join(
                        "\n",
                        root.path("digestEndTime").asText(),
                        place,
                        sha256,
                        previous == null ? "null" : previous);
        try {
            return new DigestFile(
                    Instant.parse(root.path("digestStartTime").asText()),
                    Instant.parse(root.path("digestEndTime").asText()),
                    place,
                    sha256,
                    root.path("digestPublicKeyFingerprint").asText(),
                    previousPlace(root),
                    text(root, "previousDigestHashValue"),
                    previous,
                    logs,
                    signed.getBytes(StandardCharsets.UTF_8));
        } catch (DateTimeException e) {
            throw new IOException("a digest file without a time", e);
        }
    }

    private static @Nullable String previousPlace(JsonNode root) {
        String object = text(root, "previousDigestS3Object");
        return object == null ? null : root.path("previousDigestS3Bucket").asText() + "/" + object;
    }

    private static @Nullable String text(JsonNode root, String field) {
        return root.path(field).isTextual() ? root.path(field).asText() : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
