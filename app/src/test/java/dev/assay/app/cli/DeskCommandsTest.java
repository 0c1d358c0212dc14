package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskCommandsTest {
    @TempDir Path temp;
    private CommandRoom room;
    private Path folder;

    @BeforeEach
    void place() {
        room = new CommandRoom(temp);
        folder = room.folder();
    }

    @Test
    void aWholeReviewOnTheCommandLine() throws Exception {
        JsonNode made = room.made();
        assertThat(made.get("vkey").asText()).startsWith(made.get("origin").asText() + "+");
        ItemId item = room.listed("a.jpg");
        JsonNode queue = room.json(0, "queue").get("items");
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
        assertThat(room.json(1, decide).get("outcome").asText()).isEqualTo("refused");
        JsonNode claimed = room.json(0, "claim", item.value().substring(0, 6));
        assertThat(claimed.get("fence").asLong()).isEqualTo(1);
        JsonNode decided = room.json(0, decide);
        assertThat(decided.get("outcome").asText()).isEqualTo("recorded");
        assertThat(decided.get("entryIndex").asLong()).isLessThan(decided.get("logSize").asLong());
        assertThat(room.json(0, "queue").get("count").asInt()).isZero();
        JsonNode row = room.json(0, "queue", "--filter", "decided").get("items").get(0);
        assertThat(row.get("disposition").asText()).isEqualTo("label");
        JsonNode check = room.json(0, "log", "check");
        assertThat(check.get("verdict").asText()).isEqualTo("pass");
        // the run that decided ended with an entry that says so
        assertThat(check.get("logSize").asLong()).isEqualTo(decided.get("logSize").asLong() + 1);
    }

    @Test
    void aBrokenProjectionIsAFindingUntilItIsRepaired() throws Exception {
        room.made();
        Files.write(folder.resolve("projection/projection.mv.db"), new byte[100]);
        assertThat(room.json(1, "log", "check").get("differences")).isNotEmpty();
        assertThat(room.json(1, "log", "check", "--repair").get("repaired").asBoolean()).isTrue();
        assertThat(room.json(0, "log", "check").get("differences")).isEmpty();
    }

    @Test
    void everyStoreIsPartOfTheCheck() throws Exception {
        room.made();
        ItemId item = room.listed("a.jpg");
        try (Workspace workspace = room.opened()) {
            byte[] bytes = new byte[70_000];
            CommandRoom.pulled(workspace, item, bytes);
        }
        JsonNode sound = room.json(0, "log", "check");
        assertThat(sound.at("/stores/vault/chunks").asInt()).isEqualTo(2);
        assertThat(sound.at("/stores/payloads/sound").asInt()).isEqualTo(1);

        damage(folder.resolve("vault/" + item + ".item"), 66_000);
        JsonNode chunk = room.json(1, "log", "check").get("damages").get(0);
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
            JsonNode found = room.json(1, "log", "check").get("damages").get(0);
            assertThat(store).startsWith(found.get("part").asText());
            assertThat(found.get("name").asText()).isEqualTo(file.getFileName().toString());
            damage(file, 70);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            JsonNode gone = room.json(1, "log", "check");
            assertThat(gone.get("damages")).isEmpty();
            assertThat(gone.get("missing").get(0).get("name").asText())
                    .isEqualTo(file.getFileName().toString());
            Files.write(file, bytes);
        }
        for (String kind : List.of(".key", ".seal", ".item")) {
            Files.delete(folder.resolve("vault/" + item + kind));
        }
        JsonNode evicted = room.json(0, "log", "check");
        assertThat(evicted.at("/stores/vault/notHere").asInt()).isEqualTo(1);

        damage(folder.resolve("log/tail/00000000000000000000.ndjson"), 300);
        JsonNode broken = room.json(1, "log", "check");
        assertThat(broken.get("verdict").asText()).isEqualTo("fail");
        assertThat(broken.get("damages").get(0).get("part").asText()).isEqualTo("entry");
    }

    @Test
    void erasingAPersonLeavesNoMarkerAndEveryProof() throws Exception {
        room.made();
        ItemId item = room.listed("MARKER-name.jpg");
        try (Workspace workspace = room.opened()) {
            byte[] bytes = "MARKER-bytes".getBytes(StandardCharsets.US_ASCII);
            CommandRoom.pulled(workspace, item, bytes);
            ContentDigest report =
                    workspace.objects().put("MARKER-author".getBytes(StandardCharsets.US_ASCII));
            workspace.desk().provenanceChecked(item, "Valid", report);
        }
        String who = Files.writeString(temp.resolve("who"), "MARKER-judge").toString();
        String why = Files.writeString(temp.resolve("why"), "MARKER-reason").toString();
        String[] hold = {"hold", "place", item.value(), "--name", "H-1"};
        String[] texts = {"--authority-file", who, "--reason-file", why};
        assertThat(room.json(0, both(hold, texts)).get("outcome").asText()).isEqualTo("placed");
        String[] erase = {"erase", item.value(), "--basis", "gdpr-17"};
        assertThat(room.json(1, erase).get("sentence").asText()).contains("under hold");
        assertThat(room.json(0, "evict", "--keep-mib", "0").get("held").asInt()).isEqualTo(1);
        hold[1] = "lift";
        assertThat(room.json(0, both(hold, texts)).get("outcome").asText()).isEqualTo("lifted");

        JsonNode erased = room.json(0, erase);
        assertThat(erased.get("outcome").asText()).isEqualTo("erased");
        assertThat(room.json(0, "queue").toString()).doesNotContain("MARKER");
        JsonNode check = room.json(0, "log", "check");
        assertThat(check.at("/stores/payloads/sound").asInt()).isZero();
        assertThat(check.at("/stores/payloads/erased").asInt()).isEqualTo(5);
        try (Workspace workspace = room.opened()) {
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
        room.made();
        try (Workspace _ = room.opened()) {
            assertThat(room.run("queue")).isEqualTo(3);
            assertThat(room.said()).contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void wrongUsageIsExit2WithASentence() throws Exception {
        assertThat(room.run("init", folder.toString(), "--source", "ftp://x")).isEqualTo(2);
        assertThat(room.said()).contains("s3://");
        room.json(0, "init", folder.toString(), "--source", "s3://bucket-a/in");
        assertThat(room.run("claim", "AAAA")).isEqualTo(2);
        assertThat(room.said()).contains("No item");
        assertThat(room.run("claim", "../..")).isEqualTo(2);
        assertThat(room.run("decide", "AAAA", "--disposition", "maybe", "--policy", "X"))
                .isEqualTo(2);
        assertThat(room.run("init", folder.toString(), "--source", "s3://bucket-a")).isEqualTo(3);
        assertThat(room.said()).contains("not empty");
    }
}
