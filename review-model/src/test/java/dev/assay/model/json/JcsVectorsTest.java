package dev.assay.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JcsVectorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void publishedFilesHaveTheirPublishedForm(String name) throws Exception {
        Path base = TestData.folder("audit/jcs");
        byte[] input = Files.readAllBytes(base.resolve("input").resolve(name + ".json"));
        byte[] output = Files.readAllBytes(base.resolve("output").resolve(name + ".json"));

        JsonOutcome outcome = JsonParser.parse(input, JsonLimits.bytes(1_000_000));

        assertThat(outcome).isInstanceOf(JsonOutcome.Parsed.class);
        assertThat(Jcs.canonical(((JsonOutcome.Parsed) outcome).value())).isEqualTo(output);
    }

    @Test
    void tenThousandNumbersHaveTheirPublishedForm() throws Exception {
        List<String> lines =
                Files.readAllLines(TestData.folder("audit/jcs").resolve("es6-numbers-10000.txt"));
        assertThat(lines).hasSize(10_000);
        for (String line : lines) {
            String[] parts = line.split(",", 2);
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16));
            assertThat(EcmaNumber.text(value)).isEqualTo(parts[1]);
        }
    }
}
