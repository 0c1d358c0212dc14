package dev.assay.model.detection.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxFileTest {
    private final byte[] model = bytes("block-noise");

    @Test
    void aFileSaysWhatItTakesAndGives() {
        OnnxFile file = OnnxFile.parse(model).orElseThrow();

        assertThat(file.opset()).isEqualTo(13);
        assertThat(file.domains()).isEmpty();
        assertThat(file.external()).isFalse();
        assertThat(file.inputs()).extracting(OnnxTensor::name).containsExactly("luma");
        assertThat(file.inputs().getFirst().shape()).containsExactly(1, 1, -1, -1);
        assertThat(file.outputs()).extracting(OnnxTensor::name).containsExactly("map", "evidence");
        assertThat(file.nodes()).extracting(OnnxNode::operator).contains("Conv", "TopK");
    }

    @Test
    void aResultIsMadeAnOutputByAFewBytesAtTheEnd() {
        OnnxFile file = OnnxFile.parse(model).orElseThrow();
        String features = file.lastFeatures().orElseThrow();

        OnnxFile more = OnnxFile.parse(OnnxFile.exposing(model, features)).orElseThrow();

        assertThat(more.outputs())
                .extracting(OnnxTensor::name)
                .containsExactly("map", "evidence", features);
    }

    @Test
    void whatIsCutOrChangedIsRefusedOrReadAndNothingElse() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] changed = Arrays.copyOf(model, random.nextInt(model.length));
            for (int k = 0; k < 3 && changed.length > 0; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(OnnxFile.parse(changed)).isNotNull();
        }
    }

    private static byte[] bytes(String name) {
        return new BundledDetectors().named(name).map(DetectorModel::bytes).orElseThrow();
    }
}
