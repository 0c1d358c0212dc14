package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temp;

    @Test
    void aPackageIsWrittenVerifiedAndFoundChanged() throws Exception {
        Path source = Files.createDirectories(temp.resolve("src"));
        Files.writeString(source.resolve("a.bin"), "not a picture");
        json(0, "init", temp.resolve("ws").toString(), "--source", source.toString());
        json(0, "pull");
        String item = json(0, "queue").get("items").get(0).get("item").asText();
        Path why = Files.writeString(temp.resolve("why"), "Nothing to see.");
        json(0, "claim", item);
        json(
                0,
                "decide",
                item,
                "--disposition",
                "preserve",
                "--policy",
                "SYN-2",
                "--rationale-file",
                why.toString(),
                "--first-judgement",
                "unsure");

        Path out = temp.resolve("out");
        JsonNode made = json(0, "export", item.substring(0, 6), "--out", out.toString());
        assertThat(made.get("outcome").asText()).isEqualTo("exported");
        Path path = Path.of(made.get("path").asText());
        assertThat(json(0, "bag", "verify", path.toString()).get("valid").asBoolean()).isTrue();
        JsonNode holds = json(0, "evidence", "verify", out.toString());
        assertThat(holds.get("verdict").asText()).isEqualTo("pass");
        assertThat(holds.get("tagManifestSha256")).isEqualTo(made.get("tagManifestSha256"));
        assertThat(path.resolve("data/items/" + item + "/provenance.json")).exists();
        json(
                0,
                "evidence",
                "verify",
                path.toString(),
                "--digest",
                made.get("tagManifestSha256").asText());

        Path report = path.resolve("data/report/report.html");
        assertThat(origin(report)).isEqualTo("Signed");
        assertThat(origin(report, "--trust", path.resolve("data/report/signer.pem").toString()))
                .isEqualTo("Signed and trusted");
        Path other = Files.writeString(temp.resolve("report.html"), "Nothing was found.");
        Files.copy(path.resolve("data/report/report.html.c2pa"), temp.resolve("report.html.c2pa"));
        assertThat(origin(other)).isEqualTo("Broken");

        Files.writeString(path.resolve("data/more"), "x");
        JsonNode changed = json(1, "evidence", "verify", path.toString());
        assertThat(changed.get("findings").get(0).get("part").asText()).isEqualTo("bag");
        assertThat(json(0, "log", "check").get("verdict").asText()).isEqualTo("pass");
    }

    @Test
    void whatIsNoPackageIsSaid() throws Exception {
        JsonNode none = json(2, "evidence", "verify", temp.resolve("none").toString());
        assertThat(none.get("error").get("sentence").asText()).contains("no such folder");
        assertThat(json(1, "evidence", "verify", temp.toString()).get("verdict").asText())
                .isEqualTo("fail");
        assertThat(json(2, "bag", "verify", temp.resolve("none").toString()).has("error")).isTrue();
    }

    private String origin(Path report, String... more) throws Exception {
        List<String> args =
                new ArrayList<>(
                        List.of("provenance", report.toString(), "--sidecar", report + ".c2pa"));
        args.addAll(List.of(more));
        // a report is no kind of file that content credentials go into; the signature is checked
        return json(2, args.toArray(String[]::new)).get("verdict").asText();
    }

    private JsonNode json(int status, String... args) throws Exception {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(
                List.of(
                        "--json",
                        "--workspace",
                        temp.resolve("ws").toString(),
                        "--key-file",
                        temp.resolve("key").toString()));
        int exit =
                new CommandLineRunner(
                                new PrintStream(answers, true, StandardCharsets.UTF_8),
                                new PrintStream(messages, true, StandardCharsets.UTF_8))
                        .run(all.toArray(String[]::new));
        assertThat(exit).as(messages.toString(StandardCharsets.UTF_8) + answers).isEqualTo(status);
        return JSON.readTree(answers.toString(StandardCharsets.UTF_8));
    }
}
