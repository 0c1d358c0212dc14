package dev.assay.model.detection.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.detection.DetectorModel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundledModelsTest {
    @Test
    void everyBundledModelIsMadeAgainByteForByte() {
        Map<String, byte[]> made = BundledModels.make();

        for (DetectorModel model : new BundledDetectors().panel()) {
            assertThat(made.get(model.card().modelFile())).isEqualTo(model.bytes());
        }
        assertThat(made).hasSameSizeAs(new BundledDetectors().panel());
    }
}
