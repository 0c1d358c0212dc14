package dev.assay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.Stopped;
import dev.assay.model.audit.note.DeviceKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogVerifyCommandTest {
    private static final String ORIGIN = "example.org/console/cli";

    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @TempDir Path folder;

    @BeforeEach
    void publishALog() throws Exception {
        DeviceKey key = DeviceKey.generate(ORIGIN);
        Files.writeString(folder.resolve("vkey"), key.key() + "\n");
        try (DeviceLog log =
                DeviceLog.create(folder.resolve("log"), ORIGIN, key, InstantSource.system())) {
            log.append(new Stopped("exit"), Subject.of(new Actor("r-1"), "s-1"));
            log.publish();
        }
    }

    private int verify(String... folders) {
        String[] line = new String[folders.length + 5];
        line[0] = "log";
        line[1] = "verify";
        line[2] = "--json";
        line[3] = "--vkey";
        line[4] = folder.resolve("vkey").toString();
        System.arraycopy(folders, 0, line, 5, folders.length);
        return new CommandLineRunner(new PrintStream(answers), new PrintStream(messages)).run(line);
    }

    private String answered() {
        return answers.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSoundLogPasses() {
        assertThat(verify(folder.resolve("log").toString())).isZero();
        assertThat(answered()).contains("\"verdict\":\"pass\"").contains("\"class\":\"valid\"");
    }

    @Test
    void oneBadFolderNeverStopsTheRestAndTheGreatestStatusCounts() throws Exception {
        Path tile = folder.resolve("log/tile/0/000.p/1");
        byte[] content = Files.readAllBytes(tile);
        content[0] ^= 1;
        Files.write(tile, content);
        String log = folder.resolve("log").toString();

        assertThat(verify(log, folder.resolve("missing").toString(), log)).isEqualTo(2);

        assertThat(answered().lines()).hasSize(3);
        assertThat(answered().lines().toList().getLast())
                .contains("\"verdict\":\"fail\"")
                .contains("\"class\":\"tiles\"");
        assertThat(messages.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNoKeyIsWrongUsage() throws Exception {
        Files.writeString(folder.resolve("vkey"), "no key\n");
        assertThat(verify(folder.resolve("log").toString())).isEqualTo(2);
        assertThat(answered()).isEmpty();
    }
}
