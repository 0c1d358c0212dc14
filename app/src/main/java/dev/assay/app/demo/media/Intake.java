package dev.assay.app.demo.media;

import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What one way into the demo's quarantine says of the items it delivers. */
final class Intake {
    private final String application;
    private final String surface;

    Intake(String application, String surface) {
        this.application = application;
        this.surface = surface;
    }

    Sample sample(String name, Path file, Truth truth, String provenance) throws IOException {
        String fileName = Objects.requireNonNull(file.getFileName(), "a file").toString();
        String type = fileName.endsWith(".mp4") ? "video/mp4" : "image/jpeg";
        String uploader =
                String.format(Locale.ROOT, "account-%04d", Math.floorMod(name.hashCode(), 10_000));
        String submitted = submitted(name);
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

    private static String submitted(String name) {
        int minute = Math.floorMod(name.hashCode(), 600);
        return String.format(
                Locale.ROOT, "2026-11-19T%02d:%02d:00.000Z", 6 + minute / 60, minute % 60);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
