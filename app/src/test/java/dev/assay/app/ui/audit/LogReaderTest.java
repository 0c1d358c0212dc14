package dev.assay.app.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.OpenOutcome;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.Head;
import dev.assay.model.audit.event.Opened;
import dev.assay.model.audit.event.Synced;
import dev.assay.model.audit.note.Cosignature;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.Signer;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log browser says of states of the log that others kept. */
@SuppressWarnings("NullAway.Init") // opened before each
class LogReaderTest {
    private static final Instant SEEN = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path temp;

    private Workspace workspace;
    private LogReader reader;

    @BeforeEach
    void open() throws Exception {
        StoreLocation source = StoreLocation.parse(temp.resolve("q").toString()).orElseThrow();
        workspace =
                Workspace.create(
                        temp.resolve("ws"),
                        WorkspaceSettings.of(source),
                        new KeyFile(temp.resolve("key")),
                        InstantSource.system());
        reader =
                new LogReader(
                        workspace.log(), workspace.desk(), _ -> List.of(), workspace.witnessed());
        Files.createDirectories(temp.resolve("ws/witnessed"));
    }

    @AfterEach
    void close() throws EnvironmentException {
        workspace.close();
    }

    private void goOn() throws EnvironmentException {
        workspace
                .recorder()
                .record(
                        workspace.desk().session(),
                        Optional.empty(),
                        List.of(new Opened("full", "opened", Optional.empty())));
    }

    private void keep(String name, String note) throws Exception {
        Files.writeString(temp.resolve("ws/witnessed").resolve(name), note);
    }

    private static Signer witness() {
        DeviceKey key = DeviceKey.generate("witness.example/kms");
        VerifierKey known =
                VerifierKey.of(key.key().name(), VerifierKey.Kind.COSIGNATURE_V1, key.key().raw());
        return new Signer() {
            @Override
            public VerifierKey key() {
                return known;
            }

            @Override
            public byte[] sign(byte[] message) {
                return key.sign(message);
            }
        };
    }

    @Test
    void aCheckpointOfAWitnessIsALineWithItsTime() throws Exception {
        Signer witness = witness();
        String note = workspace.log().checkpoint();
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        keep("seen", note + Cosignature.line(text, witness, SEEN));
        keep("rubbish", "nothing");
        assertThat(reader.anchors(9).lines())
                .singleElement()
                .matches(line -> line.what().equals("Kept outside") && line.agrees());
        Files.writeString(temp.resolve("ws/trust/witnesses.vkey"), witness.key() + "\n");
        goOn();
        AnchorState state = reader.anchors(9);
        assertThat(state.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.what()).isEqualTo("Witnessed by witness.example/kms");
                    assertThat(line.at()).isEqualTo(SEEN);
                    assertThat(line.agrees()).isTrue();
                });
        assertThat(state.others()).isEqualTo(1);
        assertThat(state.kept()).isLessThan(state.size());
    }

    @Test
    void anotherHistoryUnderTheSameKeyIsSeen() throws Exception {
        goOn();
        workspace.close();
        Path log = temp.resolve("ws/log");
        Path copy = temp.resolve("copy");
        try (var files = Files.walk(log)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, copy.resolve(log.relativize(file).toString()));
            }
        }
        reopen();
        goOn();
        goOn();
        keep("longer", workspace.log().checkpoint());
        workspace.close();
        rollBack(log, copy);
        reopen();
        assertThat(reader.anchors(9).lines())
                .as("a log that was rolled back")
                .singleElement()
                .matches(line -> !line.agrees());
        goOn();
        goOn();
        goOn();
        assertThat(reader.anchors(9).lines())
                .as("a log that went on otherwise")
                .singleElement()
                .matches(line -> !line.agrees());
        Head own = workspace.log().head();
        workspace
                .recorder()
                .record(
                        workspace.desk().session(),
                        Optional.empty(),
                        List.of(new Synced(own.size(), own.root().toString(), 1)));
        assertThat(reader.anchors(9).lines())
                .as("what differs comes before what is newer")
                .extracting(AnchorLine::agrees)
                .containsExactly(false, true);
    }

    private static void rollBack(Path log, Path copy) throws Exception {
        try (var files = Files.walk(log)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, log.resolve(copy.relativize(file).toString()));
            }
        }
    }

    private void reopen() throws Exception {
        var outcome =
                Workspace.open(
                        temp.resolve("ws"),
                        new KeyFile(temp.resolve("key")),
                        InstantSource.system());
        workspace = ((OpenOutcome.Opened) outcome).workspace();
        reader =
                new LogReader(
                        workspace.log(), workspace.desk(), _ -> List.of(), workspace.witnessed());
    }
}
