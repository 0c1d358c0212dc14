package dev.assay.model.provenance.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.provenance.lineage.LineageFinding.Standing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StorageLineageTest {
    private static final String DIGEST =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aDeclaredDigestIsConfirmedOnlyByTheBytes() {
        assertThat(standing(Map.of("sha256", DIGEST), new StoredBytes(3, DIGEST)))
                .isEqualTo(Standing.CONFIRMED);
        assertThat(standing(Map.of("sha256", DIGEST), new StoredBytes(3, "0".repeat(64))))
                .isEqualTo(Standing.CONTRADICTED);
        assertThat(standing(Map.of("sha256", DIGEST), null)).isEqualTo(Standing.NOT_CHECKABLE);
        assertThat(standing(Map.of("sha256", "md5:abc"), new StoredBytes(3, DIGEST)))
                .isEqualTo(Standing.NOT_CHECKABLE);
        assertThat(standing(Map.of(), new StoredBytes(3, DIGEST))).isEqualTo(Standing.ABSENT);
    }

    @Test
    void whatIsNotThereIsSaid() {
        List<LineageFinding> findings = new StorageLineage(facts(Map.of()), null).findings();

        assertThat(findings)
                .filteredOn(f -> f.standing() == Standing.ABSENT)
                .extracting(LineageFinding::fact)
                .contains("version", "lock", "history", "access", "metadata.provenance");
    }

    private static Standing standing(Map<String, String> metadata, @Nullable StoredBytes bytes) {
        return new StorageLineage(facts(metadata), bytes)
                .findings().stream()
                        .filter(f -> f.fact().equals("metadata.sha256"))
                        .findFirst()
                        .orElseThrow()
                        .standing();
    }

    private static StorageFacts facts(Map<String, String> metadata) {
        return new StorageFacts(
                null, 3, null, null, metadata, Map.of(), null, null, false, null, List.of());
    }
}
