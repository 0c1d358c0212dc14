package dev.assay.viewer.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.CardCheck;
import dev.assay.model.detection.CardOutcome;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.detection.onnx.OnnxFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is added is checked and tried first; cards here name what each file says of itself. */
class InstallingTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("assay.testdata", "missing"), "models", "hostile");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SandboxedWorkers workers;

    @BeforeAll
    static void needTheModels() {
        if (!Files.isDirectory(FOLDER)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are missing");
            }
            Assumptions.abort("the test data are missing: no hostile model is installed");
        }
        workers = new SandboxedWorkers(WorkerSettings.standard().withoutPrestart());
    }

    @AfterAll
    static void close() {
        if (workers != null) {
            workers.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncated.onnx",
                "empty.onnx",
                "not_onnx.onnx",
                "unknown_op.onnx",
                "opset_99.onnx",
                "external_data_traversal.onnx",
                "two_inputs.onnx",
                "string_input.onnx"
            })
    void whatCannotBeADetectorIsRefusedBeforeItRuns(String file) throws Exception {
        assertThat(CardCheck.of(model(file, "f32"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan_output.onnx", "inf_output.onnx", "alloc_bomb.onnx"})
    void whatGivesNoNumberIsRefusedByTheTrial(String file) throws Exception {
        assertThat(against(model(file, "f32"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "known_answer_red_patch.onnx, f32",
        "logit_not_probability.onnx, f32",
        "dynamic_all.onnx, f32",
        "float16_io.onnx, f16"
    })
    void whatIsOnlyUnusualIsTaken(String file, String type) throws Exception {
        assertThat(against(model(file, type))).isEmpty();
    }

    @Test
    void aCardThatNamesAnotherTypeIsRefused() throws Exception {
        assertThat(CardCheck.of(model("float16_io.onnx", "f32"))).isNotEmpty();
    }

    private static List<String> against(DetectorModel model) throws EnvironmentException {
        List<String> found = new ArrayList<>(CardCheck.of(model));
        if (found.isEmpty()) {
            new DetectorTrial(workers, InstantSource.system()).of(model).ifPresent(found::add);
        }
        return found;
    }

    private static DetectorModel model(String file, String type)
            throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        Optional<OnnxFile> facts = OnnxFile.parse(bytes).filter(f -> !f.outputs().isEmpty());
        String input = facts.map(f -> f.inputs().getFirst().name()).orElse("input");
        List<Integer> shape =
                facts.map(f -> f.inputs().getFirst().shape()).orElse(List.of(1, 3, 256, 256));
        int side = shape.size() == 4 && shape.getLast() > 0 ? shape.getLast() : 64;
        String output = facts.map(f -> f.outputs().getFirst().name()).orElse("output");
        boolean map = facts.map(f -> f.outputs().getFirst().shape().size() > 2).orElse(false);
        int dimensions = facts.map(f -> f.outputs().getFirst().shape().size()).orElse(2);
        String card =
                """
                {"schema": "assay.detector-card/1", "name": "tried", "title": "Tried",
                 "note": "made for a test", "version": "1", "kind": "learned",
                 "model": {"file": "model.onnx", "sha256": "%s"},
                 "input": {"kind": "picture", "name": "%s", "layout": "nchw", "type": "%s",
                   "colour": "rgb", "scale": 1, "mean": [0, 0, 0], "std": [1, 1, 1],
                   "width": %d, "height": %d, "resize": "area", "multipleOf": 1,
                   "crop": "whole", "cropFactor": 1, "frames": 1},
                 "score": %s, "map": %s,
                 "scale": {"meaning": "logit", "higherMeans": "manipulated", "min": -10,
                   "max": 10, "threshold": 0, "calibration": "none"},
                 "temporalBaseline": false,
                 "appliesTo": {"stills": true, "clips": true, "codecs": [], "minSide": 1,
                   "minBitsPerPixel": 0},
                 "paper": "none", "canShow": [], "fooledBy": [], "errorRates": [],
                 "licence": "none"}
                """
                        .formatted(
                                HexFormat.of()
                                        .formatHex(
                                                MessageDigest.getInstance("SHA-256").digest(bytes)),
                                input,
                                type,
                                side,
                                side,
                                map
                                        ? "{\"from\": \"map\", \"percentile\": 99}"
                                        : """
                                        {"from": "output", "output": "%s", "element": %s,
                                         "activation": "none"}\
                                        """
                                                .formatted(
                                                        output, Collections.nCopies(dimensions, 0)),
                                map
                                        ? """
                                        {"output": "%s", "channel": 0, "step": 1, "pool": 1,
                                         "higherMeans": "manipulated", "min": 0, "max": 255,
                                         "threshold": 128, "unit": "level"}\
                                        """
                                                .formatted(output)
                                        : "null");
        DetectorCard read =
                ((CardOutcome.Read) DetectorCards.parse(card.getBytes(StandardCharsets.UTF_8)))
                        .card();
        return ((ModelOutcome.Loaded) DetectorCards.join(read, bytes)).model();
    }
}
