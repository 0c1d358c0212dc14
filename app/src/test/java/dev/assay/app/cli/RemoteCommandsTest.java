package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCommandsTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void fill() throws Exception {
        Files.createDirectories(folder.resolve("quarantine/.assay"));
        Files.writeString(folder.resolve("quarantine/a.jpg"), "first");
        Files.writeString(folder.resolve("quarantine/b.mp4"), "second");
        Files.writeString(
                folder.resolve("quarantine/.assay/b.mp4.item.json"),
                "{\"sha256\":\"" + "0".repeat(64) + "\"}");
    }

    @Test
    void whatLiesInTheFolderIsPulledDecidedAndReplicated() throws Exception {
        init("--records", folder.resolve("records").toString());

        assertThat(run("pull")).isEqualTo(ExitCode.FINDING.status());
        assertThat(said()).contains("\"listed\":2", "\"mismatch\"", "\"verified\"");
        assertThat(run("pull")).isZero();
        assertThat(said()).contains("\"pulled\":[]");
        assertThat(run("sync")).isZero();
        assertThat(said()).contains("\"pending\":0", "\"locked\":0", "\"conflicts\":0");
        try (Stream<Path> files = Files.walk(folder.resolve("records"))) {
            assertThat(files.map(Path::toString))
                    .anyMatch(file -> file.contains("/checkpoints/"))
                    .anyMatch(file -> file.contains("/tile/entries/"));
        }
        assertThat(run("sync", "--once")).isZero();
        assertThat(said()).contains("\"checkpoints\":0");
    }

    @Test
    void aLimitHoldsThePullBack() throws Exception {
        init();

        run("pull", "--limit", "1");

        assertThat(said()).containsOnlyOnce("\"outcome\"");
    }

    @Test
    void aWorkspaceThatStaysAloneSaysSo() throws Exception {
        init();

        assertThat(run("sync")).isEqualTo(ExitCode.BAD_INPUT.status());
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("replicates nowhere");
    }

    @Test
    void anEndpointThatIsAwayIsOneSentenceAndExitThree() throws Exception {
        answers.reset();
        int made =
                runner().run(
                                "init",
                                folder.resolve("w").toString(),
                                "--source",
                                "s3://quarantine/in",
                                "--endpoint",
                                "http://127.0.0.1:9",
                                "--key-file",
                                folder.resolve("key").toString());
        assertThat(made).isZero();

        assertThat(run("pull")).isEqualTo(ExitCode.ENVIRONMENT.status());
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("cannot be reached")
                .doesNotContain("Exception");
    }

    private void init(String... more) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "init",
                                folder.resolve("w").toString(),
                                "--source",
                                folder.resolve("quarantine").toString(),
                                "--key-file",
                                folder.resolve("key").toString()));
        line.addAll(List.of(more));
        assertThat(runner().run(line.toArray(String[]::new))).isZero();
    }

    private int run(String... command) {
        answers.reset();
        messages.reset();
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "--json",
                                "--workspace",
                                folder.resolve("w").toString(),
                                "--key-file",
                                folder.resolve("key").toString()));
        line.addAll(List.of(command));
        return runner().run(line.toArray(String[]::new));
    }

    private CommandLineRunner runner() {
        return new CommandLineRunner(
                new PrintStream(answers, true, StandardCharsets.UTF_8),
                new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return answers.toString(StandardCharsets.UTF_8);
    }
}
