package dev.assay.model.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.SignedNote;
import dev.assay.model.evidence.export.EvidenceBench;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.DeskBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second code path, and the recipe for outsiders, against packages whole and changed. */
@SuppressWarnings("NullAway.Init") // made once before all tests
class EvidenceVerifierTest {
    @TempDir static Path folder;
    private static ExportOutcome.Done made;
    private static ItemId item;
    private static String vkey;

    /** Changes a package on purpose. */
    private interface Change {
        void to(Tampering copy) throws Exception;
    }

    @BeforeAll
    static void make() throws Exception {
        for (String tool : List.of("python3", "openssl", "xxd", "awk", "sha256sum")) {
            if (!run(folder, "sh", "-c", "command -v " + tool).startsWith("0")) {
                Assumptions.abort("skipped: " + tool + " is not installed");
            }
        }
        try (EvidenceBench bench = new EvidenceBench(folder)) {
            item = bench.reviewed("a.jpg");
            bench.reviewed("b.jpg");
            made = bench.done(item);
            vkey = bench.bench().log().vkey();
        }
    }

    @Test
    void aPackageHolds() throws Exception {
        EvidenceVerdict verdict =
                verify(
                        made.path(),
                        new Expectation(Optional.of(vkey), Optional.of(made.tagManifest().hex())));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.items()).isEqualTo(1);
        assertThat(verdict.export()).isEqualTo(made.export());
        assertThat(python(made.path())).startsWith("0 ").endsWith("OK");
    }

    @Test
    void theCoreutilsRecipeHoldsAndEveryEntryCanBeCheckedByHand() throws Exception {
        assertThat(run(made.path(), "sha256sum", "--quiet", "-c", "manifest-sha256.txt"))
                .isEqualTo("0 ");
        assertThat(run(made.path(), "sha512sum", "--quiet", "-c", "tagmanifest-sha512.txt"))
                .isEqualTo("0 ");
        String entry = new Tampering(made.path()).first("log/entries", ".json");
        String proof = entry.replace("entries", "proofs").replace(".json", ".tlog-proof");
        assertThat(
                        run(
                                made.path(),
                                "sh",
                                "verify/verify-entry.sh",
                                "data/" + proof,
                                "data/" + entry,
                                "data/log/vkey"))
                .startsWith("0 OK entry");
    }

    @Test
    void theScriptForOneEntryIsTheOneThatIsDocumented() throws Exception {
        assertThat(made.path().resolve("verify/verify-entry.sh"))
                .hasSameTextualContentAs(Path.of("../docs/verify-entry.sh"));
    }

    @Test
    void aKeyOrADigestFromElsewhereIsHeldAgainstIt() throws Exception {
        String other = DeviceKey.generate(DeskBench.ORIGIN).key().toString();
        EvidenceVerdict keyed =
                verify(made.path(), new Expectation(Optional.of(other), Optional.empty()));
        assertThat(parts(keyed)).contains("key", "checkpoint");
        EvidenceVerdict whole =
                verify(made.path(), new Expectation(Optional.empty(), Optional.of("0".repeat(64))));
        assertThat(parts(whole)).containsExactly("whole");
    }

    @Test
    void aByteFlippedInAnyFileIsFound(@TempDir Path temp) throws Exception {
        Tampering copy = Tampering.of(made.path(), temp.resolve("bag"));
        Random random = new Random(7);
        for (Path file : copy.files()) {
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            after[random.nextInt(after.length)] ^= 1;
            Files.write(file, after);
            EvidenceVerdict verdict = verify(copy.bag(), Expectation.NONE);
            assertThat(parts(verdict)).as(file.toString()).contains("bag");
            Files.write(file, before);
        }
        assertThat(verify(copy.bag(), Expectation.NONE).pass()).isTrue();
    }

    @Test
    void whatIsChangedAndSealedAgainIsFoundAllTheSame() throws Exception {
        String at = "items/" + item + "/";
        Map<String, Change> changes =
                Map.ofEntries(
                        Map.entry("original", copy -> flip(copy.file(at + "original.jpg"))),
                        Map.entry(
                                "decision",
                                copy ->
                                        copy.replace(
                                                at + "decisions.json", "\"label\"", "\"release\"")),
                        Map.entry(
                                "decision reasons",
                                copy -> copy.replace(at + "decisions.json", "wrong", "right")),
                        Map.entry(
                                "decision left out",
                                copy ->
                                        Files.writeString(
                                                copy.file(at + "decisions.json"),
                                                "{\"decisions\":[]}")),
                        Map.entry(
                                "custody",
                                copy -> copy.replace(at + "custody.json", "\"r-1\"", "\"r-2\"")),
                        Map.entry(
                                "commitment",
                                copy -> flip(copy.file(copy.first("payloads", ".text")))),
                        Map.entry(
                                "commitment key",
                                copy -> flip(copy.file(copy.first("payloads", ".key")))),
                        Map.entry("object", copy -> flip(copy.file(copy.first("objects", "")))),
                        Map.entry(
                                "entry",
                                copy ->
                                        copy.replace(
                                                copy.first("log/entries", ".json"),
                                                "\"actor\":\"",
                                                "\"actor\":\"x")),
                        Map.entry(
                                "entry without proof",
                                copy ->
                                        Files.delete(
                                                copy.file(copy.first("log/proofs", "-proof")))),
                        Map.entry(
                                "contents and entry left out",
                                copy -> {
                                    String entry = copy.first("log/entries", ".json");
                                    Files.delete(copy.file(entry));
                                }),
                        Map.entry(
                                "checkpoint",
                                copy -> {
                                    String note = Files.readString(copy.file("log/checkpoint"));
                                    String text = note.substring(0, note.indexOf("\n\n") + 1);
                                    Files.writeString(
                                            copy.file("log/checkpoint"),
                                            SignedNote.sign(
                                                    text, DeviceKey.generate(DeskBench.ORIGIN)));
                                }),
                        Map.entry(
                                "contents",
                                copy -> copy.replace("package.json", "\"size\":", "\"size\":1")));
        List<String> bags = new ArrayList<>();
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            bags.add(changed(change.getKey(), change.getValue()).toString());
        }
        String said = pythonOverAll(bags);
        assertThat(said.lines().filter(line -> line.startsWith("FAIL")).count())
                .as(said)
                .isEqualTo(changes.size());
        assertThat(said).doesNotContain("\nOK");
    }

    /** Changes a copy, seals it again and sees that the second code path names the part. */
    private static Path changed(String name, Change change) throws Exception {
        Path place = Files.createTempDirectory(folder, "changed").resolve("bag");
        Tampering copy = Tampering.of(made.path(), place);
        change.to(copy);
        copy.reseal();
        EvidenceVerdict verdict = verify(copy.bag(), Expectation.NONE);
        assertThat(verdict.bag().invalid()).as(name).isEmpty();
        assertThat(verdict.pass()).as(name).isFalse();
        assertThat(parts(verdict)).as(name).contains(name.replaceFirst(" .*", ""));
        return copy.bag();
    }

    /** The script on many packages in one process, as starting it takes longer than it does. */
    private static String pythonOverAll(List<String> bags) throws Exception {
        String driver =
                """
                import runpy, sys
                for bag in sys.argv[1:]:
                    sys.argv = ["verify-package.py", bag]
                    try:
                        runpy.run_path(bag + "/verify/verify-package.py", run_name="__main__")
                    except SystemExit:
                        pass
                """;
        List<String> command = new ArrayList<>(List.of("python3", "-c", driver));
        command.addAll(bags);
        return run(made.path(), command.toArray(String[]::new));
    }

    private static List<String> parts(EvidenceVerdict verdict) {
        return verdict.findings().stream().map(EvidenceFinding::part).distinct().toList();
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static EvidenceVerdict verify(Path bag, Expectation expected) throws Exception {
        return EvidenceVerifier.verify(bag, expected, Progress.NONE);
    }

    private static String python(Path bag) throws Exception {
        return run(bag, "python3", "verify/verify-package.py", ".");
    }

    /** Exit status, blank, what was printed. */
    private static String run(Path bag, String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(bag.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said.strip();
    }
}
