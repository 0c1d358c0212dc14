package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.app.aws.RawServer;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.UpstreamAnswered;
import dev.assay.model.audit.event.UpstreamAsked;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamRerunCommandTest {
    private static final String SCORES = "{\"predictions\":[{\"i\":0,\"p_real\":0.25}]}";

    @TempDir Path temp;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private CommandRoom room;
    private ItemId item;
    private Path mapping;

    @BeforeEach
    void pullAPicture() throws Exception {
        room = new CommandRoom(temp);
        room.made();
        item = room.listed("a.bmp");
        try (Workspace workspace = room.opened()) {
            CommandRoom.pulled(workspace, item, picture());
        }
        mapping =
                Files.writeString(
                        temp.resolve("mapping.json"),
                        """
                        {"schema": "assay.upstream-mapping/1", "service": "ours", "content": "",
                         "entries": "/predictions", "timeIn": "frame", "time": "/i", "labels": "",
                         "label": "", "value": "/p_real", "wanted": "", "low": 0, "high": 1,
                         "higherMeans": "genuine", "latency": ""}
                        """);
    }

    @Test
    void nothingIsSentBeforeAPersonSaidYes() throws Exception {
        try (RawServer server = server("200 OK", SCORES)) {
            JsonNode told = room.json(0, rerun(server, List.of()));

            assertThat(told.get("outcome").asText()).isEqualTo("not-asked");
            assertThat(told.get("note").asText())
                    .contains("leave the quarantine", "ours", "127.0.0.1", "pays");
        }
        assertThat(asked).isEmpty();
        assertThat(upstream()).isEmpty();
    }

    @Test
    void theAnswerIsKeptAsItCameAndBothWaysAreRecorded() throws Exception {
        try (RawServer server = server("200 OK", SCORES)) {
            JsonNode answered = room.json(0, rerun(server, List.of("--yes")));

            assertThat(answered.get("outcome").asText()).isEqualTo("answered");
            JsonNode score = answered.get("scores").get(0);
            assertThat(score.get("score").asDouble()).isEqualTo(0.75);
            assertThat(score.get("alignment").asText()).isEqualTo("exact");
            assertThat(upstream())
                    .satisfiesExactly(
                            sent ->
                                    assertThat(((UpstreamAsked) sent).bytes())
                                            .isEqualTo(picture().length),
                            came -> {
                                UpstreamAnswered entry = (UpstreamAnswered) came;
                                assertThat(entry.state()).isEqualTo("complete");
                                assertThat(object(entry.answer().orElseThrow().hex()))
                                        .isEqualTo(SCORES);
                                assertThat(object(entry.mapping().hex())).contains("/p_real");
                            });
        }
        assertThat(room.json(0, "log", "check").get("verdict").asText()).isEqualTo("pass");
    }

    @Test
    void anAnswerThatIsNoneIsAFindingAndRecorded() throws Exception {
        try (RawServer server = server("424 Failed", "{\"OriginalStatusCode\":500}")) {
            assertThat(room.json(1, rerun(server, List.of("--yes"))).get("outcome").asText())
                    .isEqualTo("failed");
        }
        try (RawServer server = server("200 OK", "I am no JSON")) {
            assertThat(room.json(1, rerun(server, List.of("--yes"))).get("outcome").asText())
                    .isEqualTo("unreadable");
        }
        assertThat(upstream())
                .filteredOn(UpstreamAnswered.class::isInstance)
                .extracting(event -> ((UpstreamAnswered) event).state())
                .containsExactlyInAnyOrder("failed", "unreadable");
    }

    private String[] rerun(RawServer server, List<String> more) {
        List<String> all =
                new ArrayList<>(
                        List.of("upstream", "rerun", item.value(), "--endpoint-name", "ours"));
        all.addAll(List.of("--content-type", "image/bmp", "--timeout", "20"));
        all.addAll(List.of("--mapping", mapping.toString()));
        all.addAll(List.of("--endpoint", server.uri().toString()));
        all.addAll(more);
        return all.toArray(String[]::new);
    }

    /** What the log says of asking and answering, in order. */
    private List<Event> upstream() throws Exception {
        try (Workspace workspace = room.opened()) {
            List<Event> events = new ArrayList<>();
            for (long i = 0; i < workspace.log().size(); i++) {
                Event event = workspace.log().entry(i).event();
                if (event instanceof UpstreamAsked || event instanceof UpstreamAnswered) {
                    events.add(event);
                }
            }
            return events;
        }
    }

    private String object(String sha256) throws Exception {
        try (Workspace workspace = room.opened()) {
            return new String(
                    workspace.objects().get(new ContentDigest(sha256)).orElseThrow(),
                    StandardCharsets.UTF_8);
        }
    }

    private RawServer server(String status, String body) throws Exception {
        byte[] answer =
                ("HTTP/1.1 "
                                + status
                                + "\r\nConnection: close\r\nx-amzn-errortype: ModelError\r\n"
                                + "Content-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body)
                        .getBytes(StandardCharsets.ISO_8859_1);
        return new RawServer(line -> {
            asked.add(line);
            return answer;
        });
    }

    /** A grey bitmap of 16 by 16. */
    private static byte[] picture() {
        int pixels = 16 * 16 * 3;
        ByteBuffer bmp = ByteBuffer.allocate(54 + pixels).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(54 + pixels).putInt(0).putInt(54);
        bmp.putInt(40).putInt(16).putInt(16).putShort((short) 1).putShort((short) 24);
        Arrays.fill(bmp.array(), 54, 54 + pixels, (byte) 90);
        return bmp.array();
    }
}
