package dev.assay.app.demo.media;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What one way into the demo's quarantine says of the items it delivers. */
final class Intake {
    private final String application;
    private final String surface;
    private final Instant now;

    /**
     * @param now when the demonstration starts: what came in came in before it
     */
    Intake(String application, String surface, Instant now) {
        this.application = application;
        this.surface = surface;
        this.now = now;
    }

    /**
     * @param ago how long it has been waiting
     */
    Sample sample(String name, Path file, Truth truth, String provenance, Duration ago)
            throws IOException {
        String fileName = Objects.requireNonNull(file.getFileName(), "a file").toString();
        String type = fileName.endsWith(".mp4") ? "video/mp4" : "image/jpeg";
        String uploader =
                String.format(Locale.ROOT, "account-%04d", Math.floorMod(name.hashCode(), 10_000));
        String submitted = now.minus(ago).truncatedTo(ChronoUnit.SECONDS).toString();
        JsonObject record =
                JsonObject.builder()
                        .put("sourceApplication", application)
                        .put("uploader", uploader)
                        .put("surface", surface)
                        .put("submittedAt", submitted)
                        .put("provenance", provenance)
                        .put("contentType", type)
                        .put("type", type)
                        .put("sha256", sha256(Files.readAllBytes(file)))
                        .build();
        Map<String, String> metadata =
                Map.of(
                        "source-application", application,
                        "uploader", uploader,
                        "surface", surface,
                        "uploaded-at", submitted,
                        "provenance", provenance);
        String json = new String(Jcs.canonical(record), StandardCharsets.UTF_8);
        return new Sample(name, file, type, truth, json, metadata);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
