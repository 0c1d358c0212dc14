package dev.assay.model.detection.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All bundled models by file name; run as a program it writes them into a folder. */
public final class BundledModels {
    private BundledModels() {}

    public static Map<String, byte[]> make() {
        Map<String, byte[]> models = new TreeMap<>();
        models.put("jpeg-ghost.onnx", JpegGhostGraph.make());
        models.put("high-frequency.onnx", HighFrequencyGraph.make());
        models.put("block-noise.onnx", BlockNoiseGraph.make());
        models.put("temporal-noise.onnx", TemporalNoiseGraph.make());
        models.put("jpeg-grid.onnx", JpegGridGraph.make());
        models.put("cfa.onnx", CfaGraph.make());
        models.put("error-level.onnx", ErrorLevelGraph.make());
        return models;
    }

    public static void main(String[] folder) throws IOException {
        for (Map.Entry<String, byte[]> model : make().entrySet()) {
            Files.write(Path.of(folder[0]).resolve(model.getKey()), model.getValue());
        }
    }
}
