package dev.assay.model.detection;

import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonNull;
import dev.assay.model.json.JsonNumber;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonOutcome;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a detection that may come from anybody: bounded, every number checked, and refused unless
 * it speaks about exactly the bytes at hand.
 */
public final class SidecarReader {
    private static final int MOST_JSON = 64 << 20;
    private static final int DEPTH = 8;

    private SidecarReader() {}

    /**
     * @param json the {@code .detect.json} file; its maps lie beside it under the name it says
     * @param mediaSha256 digest of the item it must speak about
     */
    public static SidecarOutcome read(Path json, String mediaSha256) throws EnvironmentException {
        byte[] bytes = DurableFile.read(json, MOST_JSON);
        if (!(JsonParser.parse(bytes, new JsonLimits(MOST_JSON, DEPTH))
                instanceof JsonOutcome.Parsed(JsonObject root))) {
            return new SidecarOutcome.Refused("The detection is no JSON object.");
        }
        try {
            MediaRef media = media(root.object("media").orElseThrow());
            if (!media.sha256().equals(mediaSha256)) {
                return new SidecarOutcome.Refused("The detection speaks about other media.");
            }
            JsonObject maps = root.object("maps").orElse(null);
            byte[] data = maps == null ? new byte[0] : data(json, maps);
            if (maps != null && !DetectorCards.sha256(data).equals(text(maps, "sha256"))) {
                return new SidecarOutcome.Refused("The maps are not the ones it names.");
            }
            HeatmapPack pack = maps == null ? null : pack(maps, data, media.frameCount());
            return new SidecarOutcome.Read(detection(root, media, pack));
        } catch (NoSuchElementException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException _) {
            return new SidecarOutcome.Refused(
                    "The detection lacks a field or has an impossible one.");
        }
    }

    private static Detection detection(
            JsonObject root, MediaRef media, @Nullable HeatmapPack maps) {
        if (!text(root, "schema").equals(SidecarWriter.SCHEMA)) {
            throw new IllegalArgumentException("another schema");
        }
        JsonObject detector = root.object("detector").orElseThrow();
        JsonObject scale = root.object("scale").orElseThrow();
        JsonObject applies = root.object("applicability").orElseThrow();
        List<FrameScore> frames = new ArrayList<>();
        for (JsonValue frame : root.array("frames").orElseThrow()) {
            frames.add(frame(object(frame), media.frameCount()));
        }
        List<SoundScore> sound = new ArrayList<>();
        for (JsonValue window : root.array("audio").orElseThrow()) {
            sound.add(window(object(window)));
        }
        return new Detection(
                media,
                text(detector, "name"),
                text(detector, "version"),
                text(detector, "modelSha256"),
                text(detector, "cardSha256"),
                text(detector, "runtime"),
                text(detector, "preprocessing"),
                new Scale(
                        word(scale, "kind", Meaning.values(), Meaning::word),
                        word(scale, "higherMeans", HigherMeans.values(), HigherMeans::word),
                        real(scale, "min"),
                        real(scale, "max"),
                        real(scale, "threshold"),
                        text(scale, "calibration")),
                applies.bool("applicable").orElseThrow()
                        ? new Applicability.Applicable()
                        : new Applicability.NotApplicable(text(applies, "reason")),
                frames,
                sound,
                maps,
                Instant.parse(text(root, "created")),
                text(root, "producer"));
    }

    private static MediaRef media(JsonObject media) {
        if (!text(media, "frameIndexing").equals(SidecarWriter.INDEXING)) {
            throw new IllegalArgumentException("another indexing");
        }
        return new MediaRef(
                text(media, "sha256"),
                whole(media, "bytes", Long.MAX_VALUE),
                (int) whole(media, "codedWidth", 1 << 16),
                (int) whole(media, "codedHeight", 1 << 16),
                (int) media.whole("rotation").orElseThrow(),
                text(media, "timebase"),
                (int) whole(media, "frameCount", 1 << 24));
    }

    private static FrameScore frame(JsonObject frame, int frameCount) {
        return new FrameScore(
                (int) whole(frame, "i", frameCount - 1L),
                Long.parseLong(text(frame, "pts")),
                word(frame, "status", FrameStatus.values(), FrameStatus::word),
                frame.text("reason").map(SidecarReader::bounded).orElse(null),
                realOrNull(frame, "score"),
                frame.object("map").map(SidecarReader::stats).orElse(null),
                List.of(),
                boxes(frame));
    }

    private static List<FaceBox> boxes(JsonObject frame) {
        List<FaceBox> boxes = new ArrayList<>();
        for (JsonValue item : frame.array("boxes").orElse(List.of())) {
            JsonObject box = object(item);
            if (boxes.size() < FaceBox.MOST) {
                boxes.add(
                        new FaceBox(
                                real(box, "x"),
                                real(box, "y"),
                                real(box, "w"),
                                real(box, "h"),
                                real(box, "score")));
            }
        }
        return boxes;
    }

    private static SoundScore window(JsonObject window) {
        return new SoundScore(
                whole(window, "fromSample", Long.MAX_VALUE),
                whole(window, "toSample", Long.MAX_VALUE),
                (int) whole(window, "rate", 384_000),
                word(window, "status", FrameStatus.values(), FrameStatus::word),
                window.text("reason").map(SidecarReader::bounded).orElse(null),
                realOrNull(window, "score"),
                List.of());
    }

    private static MapStats stats(JsonObject map) {
        return new MapStats(real(map, "mean"), real(map, "max"), real(map, "overThreshold"));
    }

    private static HeatmapPack pack(JsonObject maps, byte[] data, int frameCount) {
        JsonObject grid = maps.object("grid").orElseThrow();
        if (!text(maps, "predictor").equals("sub")
                || !text(maps, "compression").equals("deflate")) {
            throw new IllegalArgumentException("another coding");
        }
        MapLayout layout =
                new MapLayout(
                        (int) whole(maps, "width", Heatmap.MOST_CELLS),
                        (int) whole(maps, "height", Heatmap.MOST_CELLS),
                        new MapGrid(
                                real(grid, "x0"),
                                real(grid, "y0"),
                                real(grid, "stepX"),
                                real(grid, "stepY")),
                        word(maps, "dtype", MapType.values(), MapType::word),
                        new MapScale(
                                real(maps, "valueMin"),
                                real(maps, "valueMax"),
                                real(maps, "threshold"),
                                text(maps, "unit")));
        List<MapChunk> index = new ArrayList<>();
        for (JsonValue item : maps.array("index").orElseThrow()) {
            JsonObject chunk = object(item);
            index.add(
                    new MapChunk(
                            (int) whole(chunk, "i", frameCount - 1L),
                            whole(chunk, "offset", data.length),
                            (int) whole(chunk, "length", data.length),
                            whole(chunk, "crc32", 0xffffffffL)));
        }
        return new HeatmapPack(layout, index, new MemoryBytes(data));
    }

    private static byte[] data(Path json, JsonObject maps) throws EnvironmentException {
        String name = text(maps, "file");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._ -]{0,200}")) {
            throw new IllegalArgumentException("a plain file name");
        }
        Path file = json.resolveSibling(name);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("the maps are not there");
        }
        return DurableFile.read(file, HeatmapPackWriter.MOST_BYTES);
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("an object");
    }

    private static String text(JsonObject object, String name) {
        return bounded(object.text(name).orElseThrow());
    }

    private static String bounded(String text) {
        if (text.length() > 4_000) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static double real(JsonObject object, String name) {
        return object.number(name).orElseThrow();
    }

    private static @Nullable Double realOrNull(JsonObject object, String name) {
        return switch (object.get(name).orElseThrow()) {
            case JsonNumber(double value) -> value;
            case JsonNull() -> null;
            default -> throw new IllegalArgumentException("a number or null");
        };
    }

    private static long whole(JsonObject object, String name, long most) {
        long value = object.whole(name).orElseThrow();
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("out of bounds");
        }
        return value;
    }

    private static <E extends Enum<E>> E word(
            JsonObject object, String name, E[] choices, Function<E, String> word) {
        String text = text(object, name);
        return Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
