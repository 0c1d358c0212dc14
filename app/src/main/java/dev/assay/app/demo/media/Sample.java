package dev.assay.app.demo.media;

import java.nio.file.Path;
import java.util.Map;

/**
 * One item of the demo's quarantine.
 *
 * @param name stable name, also the file's
 * @param path where the file lies
 * @param contentType as an uploader would declare it
 * @param truth what was done to it, for tests and for who writes about the demo; never shown to a
 *     reviewer
 * @param intakeRecord the {@code item.json} beside it, empty where the uploader gave none
 * @param metadata user metadata of the object, names without {@code x-amz-meta-}
 */
public record Sample(
        String name,
        Path path,
        String contentType,
        Truth truth,
        String intakeRecord,
        Map<String, String> metadata) {
    public Sample {
        metadata = Map.copyOf(metadata);
    }
}
