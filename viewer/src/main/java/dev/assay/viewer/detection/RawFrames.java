package dev.assay.viewer.detection;

import dev.assay.model.detection.CropRule;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.HeatmapPackWriter;
import dev.assay.model.detection.ImageInput;
import dev.assay.model.detection.MapGrid;
import dev.assay.model.detection.MapLayout;
import dev.assay.model.detection.MapRule;
import dev.assay.model.detection.MapType;
import dev.assay.viewer.media.MediaInfo;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.RawTensor;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the replies of a run as they come. Everything in them is untrusted: what does not fit is
 * counted as one broken promise and ends the taking.
 */
final class RawFrames {
    private final DetectorCard card;
    private final MediaInfo info;
    private final int frames;
    private final SortedMap<Integer, DetectReply.Frame> scores = new TreeMap<>();
    private @Nullable HeatmapPackWriter maps;
    private String runtime = "unknown";
    private DetectFault refused = DetectFault.NONE;
    private boolean broken;

    /**
     * @param frames how many frames (or windows of sound) may come at most
     */
    RawFrames(DetectorCard card, MediaInfo info, int frames) {
        this.card = card;
        this.info = info;
        this.frames = frames;
    }

    /** Takes one reply, unless one before broke what was promised. */
    void accept(DetectReply untrusted) {
        if (broken) {
            return;
        }
        try {
            switch (untrusted) {
                case DetectReply.Started(String name) -> runtime = printable(name);
                case DetectReply.Refused(DetectFault fault) -> refused = fault;
                case DetectReply.Frame frame -> take(frame);
            }
        } catch (IllegalArgumentException _) {
            broken = true;
        }
    }

    private void take(DetectReply.Frame frame) {
        if (frame.index() >= frames || scores.containsKey(frame.index())) {
            throw new IllegalArgumentException("a frame that nobody asked for");
        }
        RawTensor map = frame.map();
        if (map != null) {
            take(frame.index(), map);
        }
        scores.put(
                frame.index(),
                new DetectReply.Frame(
                        frame.index(),
                        frame.place(),
                        frame.fault(),
                        frame.quantiser(),
                        frame.score(),
                        frame.outputs(),
                        null,
                        faces(frame.faces())));
    }

    private static @Nullable RawTensor faces(@Nullable RawTensor faces) {
        if (faces != null) {
            for (float value : faces.values()) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("a face has finite numbers");
                }
            }
            for (int i = 0; i < faces.values().length; i += 5) {
                if (faces.values()[i + 2] < 0 || faces.values()[i + 3] < 0) {
                    throw new IllegalArgumentException("a face has a size");
                }
            }
        }
        return faces;
    }

    private void take(int frame, RawTensor map) {
        MapRule rule = Objects.requireNonNull(card.map(), "a map only where the card has one");
        int rows = map.shape().get(0);
        int columns = map.shape().get(1);
        if (maps == null) {
            maps = new HeatmapPackWriter(layout(rule, columns, rows));
        }
        if (columns != maps.layout().width() || rows != maps.layout().height()) {
            throw new IllegalArgumentException("maps of different sizes");
        }
        float[] values = new float[map.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rule.orient(map.values()[i]);
        }
        if (!maps.add(frame, values)) {
            throw new IllegalArgumentException("more maps than fit");
        }
    }

    private MapLayout layout(MapRule rule, int columns, int rows) {
        if (!(card.input() instanceof ImageInput picture)
                || (picture.fixedSize() && picture.crop() == CropRule.WHOLE)) {
            return new MapLayout(columns, rows, over(columns, rows), MapType.F16, rule.scale());
        }
        int wide = (info.width() + rule.step() - 1) / rule.step();
        int high = (info.height() + rule.step() - 1) / rule.step();
        int step = rule.step() * DetectReply.pool(wide, high, rule.pool());
        MapGrid grid = new MapGrid(0, 0, step, step);
        return new MapLayout(columns, rows, grid, MapType.F16, rule.scale());
    }

    /** A map of the whole picture, whatever it was brought to. */
    private MapGrid over(int columns, int rows) {
        return new MapGrid(0, 0, (double) info.width() / columns, (double) info.height() / rows);
    }

    private static String printable(String name) {
        return name.matches("[a-zA-Z0-9 ._-]{1,64}") ? name : "unknown";
    }

    SortedMap<Integer, DetectReply.Frame> scores() {
        return scores;
    }

    /** The maps as they came, oriented, in half precision; null where none came. */
    @Nullable HeatmapPackWriter maps() {
        return maps;
    }

    String runtime() {
        return runtime;
    }

    DetectFault refused() {
        return refused;
    }

    /** Whether the worker sent what no worker sends. */
    boolean broken() {
        return broken;
    }
}
