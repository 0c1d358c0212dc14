package dev.assay.model.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LogVerifierTest {
    @TestFactory
    List<DynamicTest> everyKnownLogIsJudgedAsItShouldBe() throws Exception {
        Path logs = TestData.folder("audit/logs");
        try (Stream<Path> cases = Files.list(logs)) {
            return cases.filter(log -> Files.exists(log.resolve("expect.json")))
                    .sorted()
                    .map(log -> DynamicTest.dynamicTest(name(log), () -> judge(logs, log)))
                    .toList();
        }
    }

    private static String name(Path log) {
        return String.valueOf(log.getFileName());
    }

    private static void judge(Path logs, Path log) throws Exception {
        TrustedKey key = keys(logs.resolve("trusted/log.vkey")).getFirst();
        List<TrustedKey> witnesses = keys(logs.resolve("trusted/witnesses.vkeys"));
        Optional<Path> witnessed = Optional.of(log.resolve("witnessed")).filter(Files::isDirectory);
        JsonObject expected =
                JsonParser.parse(
                                Files.readAllBytes(log.resolve("expect.json")),
                                JsonLimits.bytes(10_000))
                        .object()
                        .orElseThrow();

        LogVerdict verdict = new LogVerifier(key, witnesses, witnessed).verify(log);

        String word = verdict instanceof LogVerdict.Fail fail ? fail.faultClass().word() : "valid";
        assertThat(word).as(verdict.detail()).isEqualTo(expected.text("class").orElseThrow());
        if (verdict instanceof LogVerdict.Pass pass && pass.size() > 0) {
            assertThat(pass.assay()).isTrue();
        }
    }

    @Test
    void aLogOfAnotherProgramHoldsAtEverySize() throws Exception {
        Path log = TestData.folder("audit/tlog-tiles-tessera");
        TrustedKey key = keys(log.resolve("log.vkey")).getFirst();
        LogVerifier verifier = new LogVerifier(key, List.of(), Optional.empty());
        for (int size = 0; size <= 15; size++) {
            LogVerdict verdict = verifier.verify(log, "checkpoint." + size);
            assertThat(verdict).isInstanceOf(LogVerdict.Pass.class);
            assertThat(((LogVerdict.Pass) verdict).size()).isEqualTo(size);
            assertThat(((LogVerdict.Pass) verdict).assay()).isFalse();
        }
        assertThat(verifier.verify(log)).isInstanceOf(LogVerdict.Pass.class);
    }

    private static List<TrustedKey> keys(Path file) throws Exception {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> TrustedKey.parse(line).orElseThrow())
                .toList();
    }
}
