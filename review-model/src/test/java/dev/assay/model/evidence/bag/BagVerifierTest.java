package dev.assay.model.evidence.bag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.TestData;
import dev.assay.model.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BagVerifierTest {
    private static final String DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    @TempDir Path bag;

    @BeforeEach
    void aSoundBag() throws Exception {
        write("bagit.txt", DECLARATION);
        write("data/one.txt", "one");
        write("data/deep/two.txt", "two");
        write("bag-info.txt", "Payload-Oxum: 6.2\n");
        seal();
    }

    @TestFactory
    List<DynamicTest> everyKnownBagIsJudgedAsItsFolderSays() throws Exception {
        Path root = TestData.folder("bagit");
        try (Stream<Path> bags = Files.walk(root, 3)) {
            return bags.filter(folder -> root.relativize(folder).getNameCount() == 3)
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(folder ->
                            DynamicTest.dynamicTest(
                                    root.relativize(folder).toString(), () -> judge(folder)))
                    .toList();
        }
    }

    private static void judge(Path folder) throws Exception {
        String kind = folder.getName(folder.getNameCount() - 2).toString();
        BagVerdict verdict = BagVerifier.verify(folder, Progress.NONE);

        boolean good = kind.equals("valid") || kind.equals("warning");
        assertThat(verdict.valid()).as(verdict.toString()).isEqualTo(good);
        if (kind.equals("warning")) {
            assertThat(verdict.warnings()).isNotEmpty();
        }
    }

    @Test
    void aSoundBagIsValidWithoutWarnings() throws Exception {
        BagVerdict verdict = verdict();

        assertThat(verdict.invalid()).isEmpty();
        assertThat(verdict.warnings()).isEmpty();
        assertThat(verdict.files()).isEqualTo(2);
        assertThat(verdict.bytes()).isEqualTo(6);
        assertThat(verdict.algorithms()).containsExactly("sha256");
    }

    @Test
    void anyByteThatIsFlippedAnywhereMakesItInvalid() throws Exception {
        for (Path file : files()) {
            byte[] before = Files.readAllBytes(file);
            for (int at = 0; at < before.length; at++) {
                byte[] after = before.clone();
                after[at] ^= 0x01;
                Files.write(file, after);
                assertThat(verdict().valid()).as("%s at %d", file, at).isFalse();
            }
            Files.write(file, before);
        }
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void anyFileThatIsRemovedOrAddedIsNamed() throws Exception {
        Files.delete(bag.resolve("data/one.txt"));
        write("data/three.txt", "thr");
        assertThat(codes()).contains("missing", "not-listed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "data/../../outside",
                "/etc/passwd",
                "~/outside",
                "C:/outside",
                "C:\\outside",
                "\\\\host\\share",
                "data/\\../x",
                "outside"
            })
    void aPathThatLeavesThePayloadIsRefused(String path) throws Exception {
        append("manifest-sha256.txt", "0".repeat(64) + "  " + path + "\n");
        assertThat(codes()).contains("unsafe-path");
    }

    @Test
    void aLinkIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "one");
        Files.delete(bag.resolve("data/one.txt"));
        Files.createSymbolicLink(bag.resolve("data/one.txt"), secret);
        assertThat(codes()).contains("link", "missing");
    }

    @Test
    void aLinkToAFolderIsNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.createSymbolicLink(bag.resolve("data/more"), elsewhere);
        assertThat(codes()).contains("link");
    }

    @Test
    void aFileToFetchIsMissingAndNotFetched() throws Exception {
        write("fetch.txt", "http://127.0.0.1:1/x 3 data/one.txt\n");
        Files.delete(bag.resolve("data/one.txt"));
        seal();
        append("manifest-sha256.txt", digest("one") + "  data/one.txt\n");
        assertThat(codes()).contains("to-fetch");
    }

    @Test
    void lineEndsAndPercentInNamesAreWrittenEscaped() throws Exception {
        write("data/100%\nsure.txt", "x");
        write("bag-info.txt", "Payload-Oxum: 7.3\n");
        seal();
        assertThat(verdict().invalid()).isEmpty();
    }

    @Test
    void aNameComposedOtherwiseIsAWarning() throws Exception {
        write("data/Cafe\u0301.txt", "x");
        write("bag-info.txt", "Payload-Oxum: 7.3\n");
        seal();
        String manifest = Files.readString(bag.resolve("manifest-sha256.txt"));
        write("manifest-sha256.txt", manifest.replace("Cafe\u0301", "Caf\u00e9"));
        Files.delete(bag.resolve("tagmanifest-sha256.txt"));
        BagVerdict verdict = verdict();
        assertThat(verdict.invalid()).isEmpty();
        assertThat(verdict.warnings()).extracting(BagFinding::code).contains("name-collision");
    }

    @Test
    void everyManifestListsEveryFileFromVersionOneOn() throws Exception {
        write("manifest-md5.txt", "f97c5d29941bfb1b2fdab0874906ab82  data/one.txt\n");
        assertThat(codes()).contains("not-listed");
        write("bagit.txt", DECLARATION.replace("1.0", "0.97"));
        Files.delete(bag.resolve("tagmanifest-sha256.txt"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void digestsOfAnUnknownKindAreNotTakenOnTrust() throws Exception {
        write("manifest-xyz.txt", "00  data/one.txt\n");
        assertThat(codes()).contains("algorithm");
    }

    private BagVerdict verdict() throws Exception {
        return BagVerifier.verify(bag, Progress.NONE);
    }

    private List<String> codes() throws Exception {
        return verdict().invalid().stream().map(BagFinding::code).toList();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(bag)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void write(String path, String content) throws Exception {
        Path file = bag.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private void append(String path, String line) throws Exception {
        write(path, Files.readString(bag.resolve(path)) + line);
    }

    /** Lists everything that is there, as another program would. */
    private void seal() throws Exception {
        Files.deleteIfExists(bag.resolve("tagmanifest-sha256.txt"));
        Files.deleteIfExists(bag.resolve("manifest-sha256.txt"));
        write("manifest-sha256.txt", list(true));
        write("tagmanifest-sha256.txt", list(false));
    }

    private String list(boolean payload) throws Exception {
        TreeMap<String, String> lines = new TreeMap<>();
        for (Path file : files()) {
            String path = bag.relativize(file).toString();
            if (path.startsWith("data/") == payload) {
                lines.put(path, digest(Files.readString(file)));
            }
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((path, digest) ->
                text.append(digest)
                        .append("  ")
                        .append(path.replace("%", "%25").replace("\n", "%0A"))
                        .append('\n'));
        return text.toString();
    }

    private static String digest(String content) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
