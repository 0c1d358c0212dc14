package dev.assay.model.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.TestData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ProofVectorsTest {
    /** Some vectors have a text in place of a root that does not matter: "don't care". */
    private static final String DO_NOT_CARE = "ZG9uJ3QgY2FyZS";

    @TestFactory
    List<DynamicTest> inclusionProofsAreJudgedAsPublished() throws Exception {
        return cases("audit/merkle/inclusion", ProofVectorsTest::inclusion);
    }

    @TestFactory
    List<DynamicTest> consistencyProofsAreJudgedAsPublished() throws Exception {
        return cases("audit/merkle/consistency", ProofVectorsTest::consistency);
    }

    private static boolean inclusion(JsonNode vector) {
        Optional<List<Hash>> path = path(vector.get("proof"));
        Optional<Hash> leaf = hash(vector.get("leafHash"));
        Optional<Hash> root = hash(vector.get("root"));
        return path.isPresent()
                && leaf.isPresent()
                && root.isPresent()
                && new InclusionProof(
                                vector.get("leafIdx").bigIntegerValue().longValue(),
                                vector.get("treeSize").bigIntegerValue().longValue(),
                                path.get())
                        .proves(leaf.get(), root.get());
    }

    private static boolean consistency(JsonNode vector) {
        Optional<List<Hash>> path = path(vector.get("proof"));
        Optional<Hash> earlier = hash(vector.get("root1"));
        Optional<Hash> later = hash(vector.get("root2"));
        return path.isPresent()
                && earlier.isPresent()
                && later.isPresent()
                && new ConsistencyProof(
                                vector.get("size1").bigIntegerValue().longValue(),
                                vector.get("size2").bigIntegerValue().longValue(),
                                path.get())
                        .proves(earlier.get(), later.get());
    }

    private static Optional<List<Hash>> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : proof) {
            if (hash(hash).isEmpty()) {
                return Optional.empty();
            }
            path.add(hash(hash).get());
        }
        return Optional.of(path);
    }

    private static Optional<Hash> hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.asText(""));
        if (base64.asText("").startsWith(DO_NOT_CARE)) {
            return Optional.of(TreeHasher.leaf(bytes));
        }
        return bytes.length == Hash.BYTES ? Optional.of(Hash.of(bytes)) : Optional.empty();
    }

    private interface Judge {
        boolean accepts(JsonNode vector);
    }

    private static List<DynamicTest> cases(String folder, Judge judge) throws Exception {
        Path base = TestData.folder(folder);
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    base.relativize(file).toString(),
                                    () -> {
                                        JsonNode vector =
                                                new ObjectMapper().readTree(file.toFile());
                                        assertThat(judge.accepts(vector))
                                                .isEqualTo(!vector.get("wantErr").asBoolean());
                                    }))
                    .toList();
        }
    }
}
