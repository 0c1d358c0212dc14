package dev.assay.model.audit.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.TestData;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.merkle.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteVectorsTest {
    private static JsonNode vectors() throws Exception {
        return new ObjectMapper().readTree(TestData.folder("audit").resolve("notes.json").toFile());
    }

    @Test
    void publishedNotesAreJudgedAsPublished() throws Exception {
        for (JsonNode vector : vectors().get("signed_notes")) {
            VerifierKey key = VerifierKey.parse(vector.get("vkey").asText()).orElseThrow();
            byte[] note = vector.get("note").asText().getBytes(StandardCharsets.UTF_8);
            boolean valid =
                    UnverifiedNote.parse(note).flatMap(n -> n.verify(List.of(key))).isPresent();
            assertThat(valid).as(vector.toString()).isEqualTo(vector.get("valid").asBoolean());
            assertThat(key).hasToString(vector.get("vkey").asText());
        }
    }

    @Test
    void publishedHashesAreOurs() throws Exception {
        for (JsonNode vector : vectors().get("rfc6962_hashes")) {
            Hash hash =
                    switch (vector.get("what").asText()) {
                        case "empty tree" -> TreeHasher.emptyRoot();
                        case "leaf" -> TreeHasher.leaf(hex(vector.get("data_hex")));
                        default ->
                                Hash.of(
                                        nodeOf(
                                                hex(vector.get("left_hex")),
                                                hex(vector.get("right_hex"))));
                    };
            assertThat(hash.bytes()).isEqualTo(hex(vector.get("sha256_hex")));
        }
    }

    /** The published node has children of four bytes, which a hash cannot be. */
    private static byte[] nodeOf(byte[] left, byte[] right) throws Exception {
        java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asText());
    }
}
