package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileModelsTest {
    private final Path models =
            Path.of(System.getProperty("assay.testdata", "missing"), "models", "hostile");

    @BeforeEach
    void needTheModels() {
        if (!Files.isDirectory(models)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                Assertions.fail("the test data are missing");
            }
            Assumptions.abort("the test data are missing: hostile models are not tried");
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
                "string_input.onnx",
                "alloc_bomb.onnx",
                "nan_output.onnx",
                "inf_output.onnx"
            })
    void aHostileModelGivesAFaultAndNoScore(String file) throws IOException {
        List<DetectReply> replies = replies(file);

        switch (replies.getLast()) {
            case DetectReply.Refused refused ->
                    assertThat(refused.fault()).isNotEqualTo(DetectFault.NONE);
            case DetectReply.Frame frame -> {
                assertThat(frame.fault()).isNotEqualTo(DetectFault.NONE);
                assertThat(frame.score()).isNaN();
                assertThat(frame.outputs()).isEmpty();
            }
            case DetectReply.Started _ -> Assertions.fail("a run says how it ended");
        }
    }

    @Test
    void noNumberIsNamedAsSuch() throws IOException {
        assertThat(replies("nan_output.onnx").getLast())
                .isInstanceOfSatisfying(
                        DetectReply.Frame.class,
                        frame -> assertThat(frame.fault()).isEqualTo(DetectFault.NOT_A_NUMBER));
    }

    private List<DetectReply> replies(String file) throws IOException {
        byte[] model = Files.readAllBytes(models.resolve(file));
        List<DetectReply> replies = List.of();
        for (int side : List.of(256, 224, 128, 64, 32, 16, 8)) {
            for (String input : List.of("input", "image", "x")) {
                for (String output : List.of("score", "m", "output", "y", "prob")) {
                    for (List<Integer> element : List.of(List.of(0, 0), List.of(0, 0, 0, 0))) {
                        replies = replies(model, side, input, new ScoreAt(output, element, 0));
                        if (!wrongGuess(replies.getLast())) {
                            return replies;
                        }
                    }
                }
            }
        }
        return replies;
    }

    private static List<DetectReply> replies(byte[] model, int side, String input, ScoreAt score)
            throws IOException {
        float[] luma = new float[side * side];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 1 + i % 250;
        }
        PictureContext context =
                new PictureContext(model, List.of(new PictureContext.Grey(0, side, side, luma)));
        PictureFeed feed = Feeds.colours(input, side, side);
        new DetectTask().run(new DetectOrder(feed, score, null, 0, 0).encode(), context);
        return context.replies();
    }

    /** The set does not say how inputs and outputs are called or shaped. */
    private static boolean wrongGuess(DetectReply reply) {
        return switch (reply) {
            case DetectReply.Refused(DetectFault fault) ->
                    fault == DetectFault.INPUT_MISSING || fault == DetectFault.OUTPUT_MISSING;
            case DetectReply.Frame frame ->
                    frame.fault() == DetectFault.INPUT_SHAPE
                            || frame.fault() == DetectFault.ELEMENT_MISSING;
            case DetectReply.Started _ -> false;
        };
    }
}
