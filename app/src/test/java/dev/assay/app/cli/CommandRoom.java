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
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A workspace in a test's folder, and commands on it as a script gives them. */
public final class CommandRoom {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Path key;
    private String said = "";

    /**
     * @param temp the test's own folder; the workspace is {@code ws} in it
     */
    public CommandRoom(Path temp) {
        folder = temp.resolve("ws");
        key = temp.resolve("key");
    }

    /** The workspace, whether it is made yet or not. */
    public Path folder() {
        return folder;
    }

    /** Makes the workspace, over a folder that nothing is listed from. */
    public JsonNode made() throws Exception {
        Path source = folder.resolveSibling("source");
        return json(0, "init", folder.toString(), "--source", source.toString());
    }

    /** Runs a command that answers one document. */
    public JsonNode json(int status, String... args) throws Exception {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        assertThat(run(answers, args)).as(said).isEqualTo(status);
        String text = answers.toString(StandardCharsets.UTF_8);
        assertThat(text.strip().lines()).hasSize(1);
        return JSON.readTree(text);
    }

    int run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    private int run(ByteArrayOutputStream answers, String... args) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--key-file", key.toString()));
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

    /** What the last command said besides its answer. */
    String said() {
        return said;
    }

    Workspace opened() throws Exception {
        return switch (Workspace.open(folder, new KeyFile(key), InstantSource.system())) {
            case OpenOutcome.Opened(Workspace workspace, _) -> workspace;
            case OpenOutcome other -> throw new AssertionError(other);
        };
    }

    ItemId listed(String name) throws Exception {
        try (Workspace workspace = opened()) {
            return listed(workspace, name);
        }
    }

    static ItemId listed(Workspace workspace, String name) throws Exception {
        ObjectRef object = new ObjectRef("q", name, "v1");
        Optional<String> no = Optional.empty();
        IntakeRecord nothing =
                new IntakeRecord(
                        no,
                        no,
                        no,
                        Optional.empty(),
                        no,
                        Optional.empty(),
                        no,
                        List.of("uploader"));
        ItemId id = ItemId.of(workspace.namingKey(), object);
        MediaItem item = new MediaItem(id, object, 1, "e", Instant.EPOCH, nothing);
        workspace.desk().listed(new ListingRun(Instant.now(), List.of(item), true));
        return id;
    }

    static void pulled(Workspace workspace, ItemId item, byte[] bytes) throws Exception {
        try (var writer = workspace.vault().begin(item, bytes.length)) {
            writer.write(ByteBuffer.wrap(bytes));
            writer.seal(Optional.empty());
        }
        workspace.desk().pulled(item, bytes.length, ContentDigest.of(bytes));
    }
}
