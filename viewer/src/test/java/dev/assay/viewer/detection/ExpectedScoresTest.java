package dev.assay.viewer.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.CardOutcome;
import dev.assay.model.detection.Detection;
import dev.assay.model.detection.DetectorCard;
import dev.assay.model.detection.DetectorCards;
import dev.assay.model.detection.DetectorModel;
import dev.assay.model.detection.DetectorRun;
import dev.assay.model.detection.FaceBox;
import dev.assay.model.detection.FrameScore;
import dev.assay.model.detection.Heatmap;
import dev.assay.model.detection.MapOutcome;
import dev.assay.model.detection.ModelOutcome;
import dev.assay.model.detection.SmallOutput;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.FileSource;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.SandboxedWorkers;
import dev.assay.viewer.media.WorkerSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Published models give the published numbers, through the cards that come with the product. Each
 * file needs a worker of its own: five of them are tried, all with {@code -Dassay.scores=all}.
 */
class ExpectedScoresTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("assay.testdata", "missing"), "models");

    private static final List<String> SHORT =
            List.of(
                    "images/mesonet_df_df00204.jpg",
                    "images/classnseg_fake_256.png",
                    "images/fas_image_F1_2.7_80.png",
                    "images/face_image_T1_upright.png",
                    "audio/librivox_0870.wav");

    private final Map<String, Detection> runs = new HashMap<>();

    @BeforeAll
    static void needTheModels() {
        if (!Files.isDirectory(FOLDER)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are missing");
            }
            Assumptions.abort("the test data are missing: no published model is tried");
        }
    }

    @Test
    void everyRowComesOutWithinItsTolerance() throws IOException, EnvironmentException {
        Map<String, List<ExpectedScore>> byInput =
                ExpectedScore.read(FOLDER.resolve("expected_scores.tsv")).stream()
                        .filter(row ->
                                System.getProperty("assay.scores", "").equals("all")
                                        || SHORT.contains(row.input()))
                        .collect(
                                Collectors.groupingBy(
                                        ExpectedScore::input,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        SoftAssertions all = new SoftAssertions();
        try (SandboxedWorkers workers =
                new SandboxedWorkers(WorkerSettings.standard().withoutPrestart())) {
            Panel panel = new Panel(workers);
            for (String input : byInput.keySet()) {
                try (FileSource source = new FileSource(FOLDER.resolve(input));
                        MediaSession session = panel.open(source)) {
                    for (ExpectedScore row : byInput.get(input)) {
                        double[] wanted = row.numbers();
                        double[] got = got(row, session, panel);
                        for (int i = 0; i < wanted.length; i++) {
                            all.assertThat(Math.abs(got[i] - wanted[i]))
                                    .as("%s: %s for %s", row, got[i], wanted[i])
                                    .isLessThanOrEqualTo(row.tolerance() + 1e-9);
                        }
                    }
                }
            }
        }
        all.assertAll();
    }

    @Test
    void aDetectorOfFacesLooksAtTheFaceThatAFinderFound() throws IOException, EnvironmentException {
        Path picture = FOLDER.resolve("images/face_image_T1_upright.png");
        try (SandboxedWorkers workers =
                        new SandboxedWorkers(WorkerSettings.standard().withoutPrestart());
                FileSource source = new FileSource(picture);
                MediaSession session = new Panel(workers).open(source)) {
            DetectorModel live = model(card("minifasnet_2.7", ""));
            DetectorModel finder = model(card("yunet_n_320_320.onnx", ""));
            FrameScore frame =
                    run(session, DetectorRun.over(live).with(List.of(finder))).frames().getFirst();

            assertThat(frame.boxes()).hasSize(1);
            assertThat(Objects.requireNonNull(frame.score())).as("live face").isLessThan(0.1);
        }
    }

    private double[] got(ExpectedScore row, MediaSession session, Panel panel)
            throws IOException, EnvironmentException {
        String key = row.model() + row.input() + row.resize();
        Detection detection = runs.get(key);
        if (detection == null) {
            DetectorModel model = model(card(row.model(), row.resize()));
            detection = run(session, DetectorRun.over(model));
            runs.put(key, detection);
        }
        if (row.output().equals("softmax")) {
            return new double[] {Objects.requireNonNull(detection.sound().getFirst().score())};
        }
        if (row.element().startsWith("[")) {
            return new double[] {element(detection, row)};
        }
        FrameScore frame = detection.frames().getFirst();
        return switch (row.element()) {
            case "mean" -> new double[] {Objects.requireNonNull(frame.map()).mean()};
            case "fraction >= 0.5" ->
                    new double[] {Objects.requireNonNull(frame.map()).overThreshold()};
            case "ROC AUC" -> new double[] {against(detection, panel, 16).auc()};
            case "IoU at 0.5" -> new double[] {against(detection, panel, 1).iouAt(0.5)};
            default -> faces(row, frame, session);
        };
    }

    private static double[] faces(ExpectedScore row, FrameScore frame, MediaSession session) {
        FaceBox best = frame.boxes().getFirst();
        if (row.element().startsWith("n faces")) {
            return new double[] {frame.boxes().size()};
        }
        if (row.element().endsWith("w h")) {
            return new double[] {best.score(), best.x(), best.y(), best.width(), best.height()};
        }
        double width = session.info().width();
        double height = session.info().height();
        return new double[] {
            best.score(),
            best.x() / width,
            best.y() / height,
            (best.x() + best.width()) / width,
            (best.y() + best.height()) / height
        };
    }

    private static double element(Detection detection, ExpectedScore row) {
        List<SmallOutput> outputs =
                detection.sound().isEmpty()
                        ? detection.frames().getFirst().outputs()
                        : detection.sound().getFirst().outputs();
        SmallOutput output =
                outputs.stream()
                        .filter(o -> o.name().equals(row.output()))
                        .findFirst()
                        .orElseThrow();
        String inside = row.element().substring(1, row.element().indexOf(']'));
        int place = 0;
        String[] index = inside.split(",", -1);
        for (int i = 0; i < index.length; i++) {
            place = place * output.shape().get(i) + Integer.parseInt(index[i].strip());
        }
        return output.values().get(place);
    }

    /**
     * @param root small probabilities lie far apart under a root, which keeps their order
     */
    private static Localisation against(Detection detection, Panel panel, double root)
            throws IOException, EnvironmentException {
        Heatmap map = ((MapOutcome.Present) Objects.requireNonNull(detection.maps()).map(0)).map();
        Localisation pixels = new Localisation(0, 1);
        Path truth = FOLDER.resolve("images/classnseg_fake_256_truthmask.png");
        try (FileSource source = new FileSource(truth);
                MediaSession masks = panel.open(source)) {
            DecodedFrame mask = (DecodedFrame) masks.frame(0);
            for (int y = 0; y < mask.height(); y++) {
                for (int x = 0; x < mask.width(); x++) {
                    boolean in = (mask.bgra().get((y * mask.width() + x) * 4) & 0xff) > 127;
                    pixels.add(Math.pow(map.value(x, y), 1 / root), in);
                }
            }
        }
        return pixels;
    }

    private static Detection run(MediaSession session, DetectorRun run)
            throws EnvironmentException {
        return switch (new DetectorRunner(InstantSource.system(), "test")
                .run(session, "0".repeat(64), 1, run, Progress.NONE)) {
            case DetectionOutcome.Done(Detection detection) -> detection;
            case DetectionOutcome other ->
                    throw new AssertionError(run.model().card().name() + other);
        };
    }

    /** The bundled card; for pictures that are faces already it looks at all of them. */
    private static DetectorCard card(String model, String resize) throws IOException {
        DetectorCard bundled =
                new BundledDetectors()
                        .published().stream()
                                .filter(card -> card.modelFile().startsWith(start(model)))
                                .findFirst()
                                .orElseThrow();
        if (model.startsWith("minifasnet_")) {
            return bundled;
        }
        byte[] file;
        try (var in = DetectorCards.class.getResourceAsStream(bundled.name() + ".card.json")) {
            file = Objects.requireNonNull(in).readAllBytes();
        }
        String text =
                new String(file, StandardCharsets.UTF_8)
                        .replace("\"crop\": \"face\"", "\"crop\": \"whole\"")
                        .replace("\"pool\": 4", "\"pool\": 1, \"keptAs\": \"f16\"");
        if (!resize.isEmpty()) {
            text = text.replaceAll("\"resize\": \"[a-z]+\"", "\"resize\": \"" + resize + "\"");
        }
        return ((CardOutcome.Read) DetectorCards.parse(text.getBytes(StandardCharsets.UTF_8)))
                .card();
    }

    private static String start(String model) {
        return model.substring(0, Math.min(model.length(), 10));
    }

    private static DetectorModel model(DetectorCard card) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(card.modelFile()));
        return ((ModelOutcome.Loaded) DetectorCards.join(card, bytes)).model();
    }
}
