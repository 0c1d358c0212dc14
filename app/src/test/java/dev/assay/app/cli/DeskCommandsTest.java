package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.app.keystore.KeyFile;
import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.review.ListingRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temp;
    private Path folder;
    private String said = "";

    @BeforeEach
    void place() {
        folder = temp.resolve("ws");
    }

    @Test
    void aWholeReviewOnTheCommandLine() throws Exception {
        JsonNode made = json(0, "init", folder.toString(), "--source", temp.toString());
        assertThat(made.get("vkey").asText()).startsWith(made.get("origin").asText() + "+");
        ItemId item = list("a.jpg");
        JsonNode queue = json(0, "queue").get("items");
        assertThat(queue).hasSize(1);
        assertThat(queue.get(0).get("item").asText()).isEqualTo(item.value());
        assertThat(queue.get(0).get("state").asText()).isEqualTo("open");

        Path reasons = Files.writeString(temp.resolve("why.txt"), "The shadow is wrong.\n");
        String[] decide = {
            "decide",
            item.value().substring(0, 6),
            "--disposition",
            "label",
            "--policy",
            "SYN-2",
            "--rationale-file",
            reasons.toString(),
            "--first-judgement",
            "manipulated"
        };
        assertThat(json(1, decide).get("outcome").asText()).isEqualTo("refused");
        JsonNode claimed = json(0, "claim", item.value().substring(0, 6));
        assertThat(claimed.get("fence").asLong()).isEqualTo(1);
        JsonNode decided = json(0, decide);
        assertThat(decided.get("outcome").asText()).isEqualTo("recorded");
        assertThat(decided.get("entryIndex").asLong()).isLessThan(decided.get("logSize").asLong());
        assertThat(json(0, "queue").get("count").asInt()).isZero();
        JsonNode row = json(0, "queue", "--filter", "decided").get("items").get(0);
        assertThat(row.get("disposition").asText()).isEqualTo("label");
        JsonNode check = json(0, "log", "check");
        assertThat(check.get("verdict").asText()).isEqualTo("pass");
        // the run that decided ended with an entry that says so
        assertThat(check.get("logSize").asLong()).isEqualTo(decided.get("logSize").asLong() + 1);
    }

    @Test
    void aBrokenProjectionIsAFindingUntilItIsRepaired() throws Exception {
        json(0, "init", folder.toString(), "--source", temp.toString());
        Files.write(folder.resolve("projection/projection.mv.db"), new byte[100]);
        assertThat(json(1, "log", "check").get("differences")).isNotEmpty();
        assertThat(json(1, "log", "check", "--repair").get("repaired").asBoolean()).isTrue();
        assertThat(json(0, "log", "check").get("differences")).isEmpty();
    }

    @Test
    void everyStoreIsPartOfTheCheck() throws Exception {
        json(0, "init", folder.toString(), "--source", temp.toString());
        ItemId item = list("a.jpg");
        try (Workspace workspace = opened()) {
            byte[] bytes = new byte[70_000];
            try (var writer = workspace.vault().begin(item, bytes.length)) {
                writer.write(ByteBuffer.wrap(bytes));
                writer.seal(Optional.empty());
            }
            workspace.desk().pulled(item, bytes.length, ContentDigest.of(bytes));
        }
        JsonNode sound = json(0, "log", "check");
        assertThat(sound.at("/stores/vault/chunks").asInt()).isEqualTo(2);
        assertThat(sound.at("/stores/payloads/sound").asInt()).isEqualTo(1);

        damage(folder.resolve("vault/" + item + ".item"), 66_000);
        JsonNode chunk = json(1, "log", "check").get("damages").get(0);
        assertThat(chunk.get("part").asText()).isEqualTo("vault");
        assertThat(chunk.get("name").asText()).isEqualTo(item.value());
        assertThat(chunk.get("chunk").asInt()).isEqualTo(1);
        assertThat(chunk.get("index").asLong()).isPositive();
        damage(folder.resolve("vault/" + item + ".item"), 66_000);

        for (String store : List.of("payloads", "objects")) {
            Path file;
            try (var files = Files.list(folder.resolve(store))) {
                file = files.findFirst().orElseThrow();
            }
            damage(file, 70);
            JsonNode found = json(1, "log", "check").get("damages").get(0);
            assertThat(store).startsWith(found.get("part").asText());
            assertThat(found.get("name").asText()).isEqualTo(file.getFileName().toString());
            damage(file, 70);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            JsonNode gone = json(1, "log", "check");
            assertThat(gone.get("damages")).isEmpty();
            assertThat(gone.get("missing").get(0).get("name").asText())
                    .isEqualTo(file.getFileName().toString());
            Files.write(file, bytes);
        }
        for (String kind : List.of(".key", ".seal", ".item")) {
            Files.delete(folder.resolve("vault/" + item + kind));
        }
        JsonNode evicted = json(0, "log", "check");
        assertThat(evicted.at("/stores/vault/notHere").asInt()).isEqualTo(1);

        damage(folder.resolve("log/tail/00000000000000000000.ndjson"), 300);
        JsonNode broken = json(1, "log", "check");
        assertThat(broken.get("verdict").asText()).isEqualTo("fail");
        assertThat(broken.get("damages").get(0).get("part").asText()).isEqualTo("entry");
    }

    @Test
    void erasingAPersonLeavesNoMarkerAndEveryProof() throws Exception {
        json(0, "init", folder.toString(), "--source", temp.toString());
        ItemId item = list("MARKER-name.jpg");
        try (Workspace workspace = opened()) {
            byte[] bytes = "MARKER-bytes".getBytes(StandardCharsets.US_ASCII);
            try (var writer = workspace.vault().begin(item, bytes.length)) {
                writer.write(ByteBuffer.wrap(bytes));
                writer.seal(Optional.empty());
            }
            workspace.desk().pulled(item, bytes.length, ContentDigest.of(bytes));
            ContentDigest report =
                    workspace.objects().put("MARKER-author".getBytes(StandardCharsets.US_ASCII));
            workspace.desk().provenanceChecked(item, "Valid", report);
        }
        String who = Files.writeString(temp.resolve("who"), "MARKER-judge").toString();
        String why = Files.writeString(temp.resolve("why"), "MARKER-reason").toString();
        String[] hold = {"hold", "place", item.value(), "--name", "H-1"};
        String[] texts = {"--authority-file", who, "--reason-file", why};
        assertThat(json(0, both(hold, texts)).get("outcome").asText()).isEqualTo("placed");
        String[] erase = {"erase", item.value(), "--basis", "gdpr-17"};
        assertThat(json(1, erase).get("sentence").asText()).contains("under hold");
        assertThat(json(0, "evict", "--keep-mib", "0").get("held").asInt()).isEqualTo(1);
        hold[1] = "lift";
        assertThat(json(0, both(hold, texts)).get("outcome").asText()).isEqualTo("lifted");

        JsonNode erased = json(0, erase);
        assertThat(erased.get("outcome").asText()).isEqualTo("erased");
        assertThat(json(0, "queue").toString()).doesNotContain("MARKER");
        JsonNode check = json(0, "log", "check");
        assertThat(check.at("/stores/payloads/sound").asInt()).isZero();
        assertThat(check.at("/stores/payloads/erased").asInt()).isEqualTo(5);
        try (Workspace workspace = opened()) {
            assertThat(workspace.objects().digests()).hasSize(1);
            long size = workspace.log().size();
            for (long index = 0; index < size; index++) {
                assertThat(
                                workspace
                                        .log()
                                        .inclusionProof(index, size)
                                        .proves(
                                                workspace.log().leaf(index),
                                                workspace.log().root()))
                        .isTrue();
            }
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("MARKER");
            }
        }
    }

    private static String[] both(String[] one, String[] other) {
        List<String> all = new ArrayList<>(List.of(one));
        all.addAll(List.of(other));
        return all.toArray(String[]::new);
    }

    private static void damage(Path file, int at) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aWorkspaceInUseIsExit3AndSaysByWhich() throws Exception {
        json(0, "init", folder.toString(), "--source", temp.toString());
        try (Workspace _ = opened()) {
            assertThat(run("queue")).isEqualTo(3);
            assertThat(said).contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void wrongUsageIsExit2WithASentence() throws Exception {
        assertThat(run("init", folder.toString(), "--source", "ftp://x")).isEqualTo(2);
        assertThat(said).contains("s3://");
        json(0, "init", folder.toString(), "--source", "s3://bucket-a/in");
        assertThat(run("claim", "AAAA")).isEqualTo(2);
        assertThat(said).contains("No item");
        assertThat(run("claim", "../..")).isEqualTo(2);
        assertThat(run("decide", "AAAA", "--disposition", "maybe", "--policy", "X")).isEqualTo(2);
        assertThat(run("init", folder.toString(), "--source", "s3://bucket-a")).isEqualTo(3);
        assertThat(said).contains("not empty");
    }

    private Workspace opened() throws Exception {
        OpenOutcome outcome =
                Workspace.open(folder, new KeyFile(temp.resolve("key")), InstantSource.system());
        return ((OpenOutcome.Opened) outcome).workspace();
    }

    private ItemId list(String name) throws Exception {
        try (Workspace workspace = opened()) {
            ObjectRef object = new ObjectRef("q", name, "v1");
            IntakeRecord nothing =
                    new IntakeRecord(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of("uploader"));
            ItemId id = ItemId.of(workspace.namingKey(), object);
            MediaItem item = new MediaItem(id, object, 1, "e", Instant.EPOCH, nothing);
            workspace.desk().listed(new ListingRun(Instant.now(), List.of(item), true));
            return id;
        }
    }

    private JsonNode json(int status, String... args) throws Exception {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        assertThat(run(answers, args)).as(said).isEqualTo(status);
        String text = answers.toString(StandardCharsets.UTF_8);
        assertThat(text.strip().lines()).hasSize(1);
        return JSON.readTree(text);
    }

    private int run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    private int run(ByteArrayOutputStream answers, String... args) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--key-file", temp.resolve("key").toString()));
        all.addAll(List.of("--workspace", folder.toString()));
        int status =
                new CommandLineRunner(
                                new PrintStream(answers, true, StandardCharsets.UTF_8),
                                new PrintStream(messages, true, StandardCharsets.UTF_8))
                        .run(all.toArray(String[]::new));
        said = messages.toString(StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("\tat ");
        return status;
    }
}
