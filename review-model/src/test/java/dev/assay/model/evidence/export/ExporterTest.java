package dev.assay.model.evidence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.audit.event.Exported;
import dev.assay.model.evidence.bag.BagVerdict;
import dev.assay.model.evidence.bag.BagVerifier;
import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobCancelledException;
import dev.assay.model.job.Progress;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.DeskBench;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened before each test
class ExporterTest {
    @TempDir Path folder;
    private EvidenceBench bench;

    @BeforeEach
    void open() throws EnvironmentException {
        bench = new EvidenceBench(folder);
    }

    @AfterEach
    void close() throws EnvironmentException {
        bench.close();
    }

    @Test
    void aPackageIsASoundBagThatTheLogNames() throws Exception {
        ItemId item = bench.reviewed("a.jpg");
        ExportOutcome.Done done = bench.done(item);

        BagVerdict bag = BagVerifier.verify(done.path(), Progress.NONE);
        assertThat(bag.invalid()).isEmpty();
        assertThat(bag.warnings()).isEmpty();
        byte[] manifest = Files.readAllBytes(done.path().resolve("tagmanifest-sha256.txt"));
        assertThat(ContentDigest.of(manifest)).isEqualTo(done.tagManifest());
        Exported entry = (Exported) bench.bench().projection().history(item).getLast().event();
        assertThat(entry.tagManifest().hex()).isEqualTo(done.tagManifest().hex());
        assertThat(entry.export()).isEqualTo(done.export());
        assertThat(Files.readString(done.path().resolve("data/items/" + item + "/decisions.json")))
                .contains("falls the wrong way");
        assertThat(Files.readAllBytes(done.path().resolve("data/items/" + item + "/original.jpg")))
                .hasSize(1000);
        assertThat(names(bench.out())).containsExactly(done.export());
    }

    @Test
    void severalItemsShareOnePackage() throws Exception {
        ItemId one = bench.reviewed("a.jpg");
        ItemId other = bench.pulled("b.mp4");
        ExportOutcome.Done done = bench.done(one, other);
        assertThat(done.gaps().get(other)).extracting(Gap::what).contains("no-decision");
        assertThat(BagVerifier.verify(done.path(), Progress.NONE).valid()).isTrue();
        for (ItemId item : List.of(one, other)) {
            assertThat(bench.bench().projection().history(item).getLast().event())
                    .isInstanceOf(Exported.class);
        }
    }

    @Test
    void whatMayNotLeaveIsRefusedWithASentence() throws Exception {
        ItemId listed = bench.bench().list("c.jpg").getFirst();
        assertThat(refusal(bench.export(listed))).contains("not on this machine");
        assertThat(refusal(bench.export(new ItemId("A".repeat(20))))).contains("does not know");
        ItemId item = bench.reviewed("a.jpg");
        ExportOutcome asAuditor =
                bench.exporter("r-1", Set.of(Role.AUDITOR))
                        .export(new ExportRequest(List.of(item), bench.out(), "x"), Progress.NONE);
        assertThat(refusal(asAuditor)).contains("auditor");
        assertThat(names(bench.out())).isEmpty();
    }

    @Test
    void suspectedCsamNeverLeavesInAnyRole() throws Exception {
        ItemId item = bench.pulled("a.jpg");
        bench.bench()
                .desk("r-1")
                .decide(
                        new DecisionDraft(
                                item,
                                Disposition.CSAM,
                                "CSAM-1",
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
        bench.copy(item); // a specialist pulled it again
        for (Set<Role> roles : List.of(DeskBench.REVIEWER, Set.of(Role.SPECIALIST))) {
            Exporter exporter = bench.exporter("r-1", roles);
            ExportOutcome outcome =
                    exporter.export(
                            new ExportRequest(List.of(item), bench.out(), "x"), Progress.NONE);
            assertThat(refusal(outcome)).contains("suspected CSAM");
            assertThat(exporter.preview(item).dossier()).isEmpty();
        }
        assertThat(names(bench.out())).isEmpty();
    }

    @Test
    void aDamagedCopyIsRefusedAndLeavesNothing() throws Exception {
        ItemId item = bench.reviewed("a.jpg");
        Path file = folder.resolve("ws/vault/" + item + ".item");
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 5] ^= 1;
        Files.write(file, sealed);
        assertThat(refusal(bench.export(item))).contains("damaged");
        assertThat(names(bench.out())).isEmpty();
        assertThat(bench.bench().projection().history(item).getLast().event())
                .isNotInstanceOf(Exported.class);
    }

    @Test
    void scoresAreLeftOutForWhoHasNotJudgedYet() throws Exception {
        ItemId item = bench.pulled("a.jpg");
        bench.detected(item);
        ExportOutcome.Done done = bench.done(item);
        assertThat(done.gaps().get(item)).extracting(Gap::what).contains("scores-withheld");
        try (Stream<Path> files = Files.walk(done.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(
                                new String(
                                        Files.readAllBytes(file),
                                        java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain("score 0.5");
            }
        }
    }

    @Test
    void anErasedReasonIsAGapAndTheRestStands() throws Exception {
        ItemId item = bench.reviewed("a.jpg");
        for (String commitment : bench.bench().payloads().commitments()) {
            bench.bench().payloads().erase(commitment);
        }
        ExportOutcome.Done done = bench.done(item);
        assertThat(done.gaps().get(item)).extracting(Gap::what).contains("text-absent");
        assertThat(BagVerifier.verify(done.path(), Progress.NONE).valid()).isTrue();
    }

    @Test
    void aCancelledOneLeavesNothing() throws Exception {
        ItemId item = bench.reviewed("a.jpg");
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Exporter exporter = bench.exporter("r-1", DeskBench.REVIEWER);
        ExportRequest request = new ExportRequest(List.of(item), bench.out(), "x");
        assertThatThrownBy(() -> exporter.export(request, cancelled))
                .isInstanceOf(JobCancelledException.class);
        assertThat(names(bench.out())).isEmpty();
    }

    @Test
    void whatAKilledOneLeftIsRemovedByTheNext() throws Exception {
        ItemId item = bench.reviewed("a.jpg");
        Path done = bench.done(item).path();
        String owner =
                ContentDigest.of(
                                bench.bench()
                                        .log()
                                        .vkey()
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, 16);
        Path left = bench.out().resolve(".assay-" + owner + "-evidence-X.partial");
        Path others = bench.out().resolve(".assay-0000000000000000-evidence-X.partial");
        Files.createDirectories(left.resolve("data/items"));
        Files.writeString(left.resolve("data/items/original.bin"), "secret");
        Files.createDirectories(others);
        Path second = bench.done(item).path();
        assertThat(left).doesNotExist();
        assertThat(others).isDirectory();
        assertThat(done).isDirectory();
        assertThat(second).isDirectory();
    }

    private static String refusal(ExportOutcome outcome) {
        return ((ExportOutcome.Refused) outcome).sentence();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
