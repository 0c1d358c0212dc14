package dev.assay.viewer.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardOutcome;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.ExplainMethod;
import dev.assay.model.detection.Explanation;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.detection.onnx.OnnxFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A model that reacts to one red patch only is explained by all three methods, in a worker. */
class KnownAnswerTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("assay.testdata", "missing"), "models", "hostile");

    @Test
    void everyMethodPointsAtThePatch()
            throws IOException, EnvironmentException, NoSuchAlgorithmException {
        if (!Files.isDirectory(FOLDER)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are missing");
            }
            Assumptions.abort("the test data are missing: the model with an answer is not tried");
        }
        DetectorModel model = model();
        try (SandboxedWorkers workers =
                        new SandboxedWorkers(WorkerSettings.standard().withoutPrestart());
                FileSource source = new FileSource(FOLDER.resolve("known_answer_input.png"));
                MediaSession session = new Panel(workers).open(source)) {
            for (ExplainMethod method : ExplainMethod.values()) {
                Explanation explanation =
                        switch (new ScoreExplainer(model, method)
                                .explain(session, 0, Progress.NONE)) {
                            case ExplainOutcome.Explained(Explanation e) -> e;
                            case ExplainOutcome other -> throw new AssertionError(other);
                        };
                assertThat(pointing(explanation.map()))
                        .as("%s", method)
                        .isGreaterThanOrEqualTo(0.98);
                assertThat(explanation.betterThanChance()).as("%s", method).isTrue();
            }
        }
    }

    /** That a pixel of the patch (x 168 to 199, y 72 to 103) has a higher value than another. */
    private static double pointing(Heatmap map) {
        Localisation pixels = new Localisation(-1, map.scale().valueMax() * 1.001);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                int column = (int) (x / map.grid().stepX());
                int row = (int) (y / map.grid().stepY());
                boolean inside = x >= 168 && x < 200 && y >= 72 && y < 104;
                pixels.add(map.value(column, row), inside);
            }
        }
        return pixels.auc();
    }

    /** The card of another published model, said anew for this one. */
    private static DetectorModel model() throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("known_answer_red_patch.onnx"));
        OnnxFile facts = OnnxFile.parse(bytes).orElseThrow();
        DetectorCard like =
                new BundledDetectors()
                        .published().stream()
                                .filter(card -> card.name().equals("mesoinception-deepfake"))
                                .findFirst()
                                .orElseThrow();
        String text;
        try (var in = DetectorCards.class.getResourceAsStream(like.name() + ".card.json")) {
            text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String card =
                text.replace(like.modelSha256(), sha)
                        .replace("\"crop\": \"face\"", "\"crop\": \"whole\"")
                        .replace(
                                "\"name\": \"input\"",
                                "\"name\": \"" + facts.inputs().getFirst().name() + "\"")
                        .replace("p_real", facts.outputs().getFirst().name())
                        .replace(
                                "\"higherMeans\": \"genuine\"", "\"higherMeans\": \"manipulated\"");
        return switch (DetectorCards.parse(card.getBytes(StandardCharsets.UTF_8))) {
            case CardOutcome.Read(DetectorCard read) ->
                    ((ModelOutcome.Loaded) DetectorCards.join(read, bytes)).model();
            case CardOutcome.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }
}
