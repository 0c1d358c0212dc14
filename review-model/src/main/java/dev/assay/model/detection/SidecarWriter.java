package dev.assay.model.detection;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.json.Jcs;
import dev.assay.model.json.JsonArray;
import dev.assay.model.json.JsonNull;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a detection as {@code <name>.detect.json} and {@code <name>.maps} (contracts section 4).
 */
public final class SidecarWriter {
    static final String SCHEMA = "assay.detect/1";
    static final String INDEXING = "presentation order, from 0";

    private SidecarWriter() {}

    /**
     * Writes both files; the maps first, so that a card never names maps that are not there.
     *
     * @param base folder and name without the endings
     */
    public static void write(Path base, Detection detection) throws EnvironmentException {
        String name = String.valueOf(base.getFileName());
        HeatmapPack maps = detection.maps();
        JsonValue mapsJson = new JsonNull();
        if (maps != null) {
            byte[] data = all(maps.data());
            DurableFile.replace(base.resolveSibling(name + ".maps"), data);
            mapsJson = maps(name + ".maps", DetectorCards.sha256(data), maps);
        }
        byte[] json = Jcs.canonical(json(detection, mapsJson));
        DurableFile.replace(base.resolveSibling(name + ".detect.json"), json);
    }

    private static JsonObject json(Detection detection, JsonValue maps) {
        MediaRef media = detection.media();
        Scale scale = detection.scale();
        boolean applicable = detection.applicability() instanceof Applicability.Applicable;
        JsonObject.Builder applies = JsonObject.builder().put("applicable", applicable);
        if (detection.applicability() instanceof Applicability.NotApplicable(String reason)) {
            applies.put("reason", reason);
        }
        return JsonObject.builder()
                .put("schema", SCHEMA)
                .put(
                        "media",
                        JsonObject.builder()
                                .put("sha256", media.sha256())
                                .put("bytes", media.bytes())
                                .put("codedWidth", media.codedWidth())
                                .put("codedHeight", media.codedHeight())
                                .put("rotation", media.rotation())
                                .put("timebase", media.timebase())
                                .put("frameCount", media.frameCount())
                                .put("frameIndexing", INDEXING)
                                .build())
                .put(
                        "detector",
                        JsonObject.builder()
                                .put("name", detection.detector())
                                .put("version", detection.version())
                                .put("modelSha256", detection.modelSha256())
                                .put("runtime", detection.runtime())
                                .put("preprocessing", detection.preprocessing())
                                .put("cardSha256", detection.cardSha256())
                                .build())
                .put(
                        "scale",
                        JsonObject.builder()
                                .put("kind", scale.meaning().word())
                                .put("higherMeans", scale.higherMeans().word())
                                .put("min", new JsonNumber(scale.scoreMin()))
                                .put("max", new JsonNumber(scale.scoreMax()))
                                .put("threshold", new JsonNumber(scale.threshold()))
                                .put("calibration", scale.calibration())
                                .build())
                .put("applicability", applies.build())
                .put("frames", frames(detection.frames()))
                .put("tracks", new JsonArray(List.of()))
                .put("segments", new JsonArray(List.of()))
                .put("audio", sound(detection.sound()))
                .put(
                        "overall",
                        real(detection.peak().isPresent() ? detection.peak().getAsDouble() : null))
                .put("created", detection.created().toString())
                .put("producer", detection.producer())
                .put("maps", maps)
                .build();
    }

    private static JsonArray frames(List<FrameScore> scores) {
        List<JsonValue> frames = new ArrayList<>();
        for (FrameScore score : scores) {
            JsonObject.Builder frame =
                    JsonObject.builder()
                            .put("i", score.index())
                            .put("pts", Long.toString(score.pts()))
                            .put("status", score.status().word())
                            .put("score", real(score.score()))
                            .put("boxes", boxes(score.boxes()))
                            .put("map", stats(score.map()));
            if (score.reason() != null) {
                frame.put("reason", score.reason());
            }
            frames.add(frame.build());
        }
        return new JsonArray(frames);
    }

    private static JsonArray boxes(List<FaceBox> faces) {
        List<JsonValue> boxes = new ArrayList<>();
        for (FaceBox face : faces) {
            boxes.add(
                    JsonObject.builder()
                            .put("x", new JsonNumber(face.x()))
                            .put("y", new JsonNumber(face.y()))
                            .put("w", new JsonNumber(face.width()))
                            .put("h", new JsonNumber(face.height()))
                            .put("score", new JsonNumber(face.score()))
                            .build());
        }
        return new JsonArray(boxes);
    }

    private static JsonArray sound(List<SoundScore> scores) {
        List<JsonValue> windows = new ArrayList<>();
        for (SoundScore score : scores) {
            JsonObject.Builder window =
                    JsonObject.builder()
                            .put("fromSample", score.fromSample())
                            .put("toSample", score.toSample())
                            .put("rate", score.rate())
                            .put("status", score.status().word())
                            .put("score", real(score.score()));
            if (score.reason() != null) {
                window.put("reason", score.reason());
            }
            windows.add(window.build());
        }
        return new JsonArray(windows);
    }

    private static JsonValue stats(@Nullable MapStats stats) {
        if (stats == null || !Double.isFinite(stats.mean())) {
            return new JsonNull();
        }
        return JsonObject.builder()
                .put("mean", new JsonNumber(stats.mean()))
                .put("max", new JsonNumber(stats.max()))
                .put("overThreshold", new JsonNumber(stats.overThreshold()))
                .build();
    }

    private static JsonObject maps(String file, String sha256, HeatmapPack pack) {
        MapLayout layout = pack.layout();
        List<JsonValue> index = new ArrayList<>();
        for (MapChunk chunk : pack.index()) {
            index.add(
                    JsonObject.builder()
                            .put("i", chunk.frame())
                            .put("offset", chunk.offset())
                            .put("length", chunk.length())
                            .put("crc32", chunk.crc32())
                            .build());
        }
        return JsonObject.builder()
                .put("file", file)
                .put("sha256", sha256)
                .put("width", layout.width())
                .put("height", layout.height())
                .put(
                        "grid",
                        JsonObject.builder()
                                .put("x0", new JsonNumber(layout.grid().x0()))
                                .put("y0", new JsonNumber(layout.grid().y0()))
                                .put("stepX", new JsonNumber(layout.grid().stepX()))
                                .put("stepY", new JsonNumber(layout.grid().stepY()))
                                .build())
                .put("dtype", layout.type().word())
                .put("valueMin", new JsonNumber(layout.scale().valueMin()))
                .put("valueMax", new JsonNumber(layout.scale().valueMax()))
                .put("threshold", new JsonNumber(layout.scale().threshold()))
                .put("unit", layout.scale().unit())
                .put("noData", layout.type() == MapType.U8 ? "255" : "NaN")
                .put("predictor", "sub")
                .put("compression", "deflate")
                .put("index", new JsonArray(index))
                .build();
    }

    private static JsonValue real(@Nullable Double value) {
        return value == null ? new JsonNull() : new JsonNumber(value);
    }

    private static byte[] all(ByteSource data) throws EnvironmentException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(data.length()));
        while (bytes.hasRemaining() && data.read(bytes.position(), bytes) > 0) {}
        return bytes.array();
    }
}
