package dev.assay.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.item.IntakeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntakeReaderTest {
    @Test
    void aSideFileSaysWhatItSaysAndNamesWhatItDoesNot() {
        IntakeRecord record =
                read(
                        """
                        {"sourceApplication":"camera-app","uploader":"u-17","surface":"live",
                         "submittedAt":"2026-11-19T08:00:00Z","more":{"x":[1]}}\
                        """);

        assertThat(record.sourceApplication()).hasValue("camera-app");
        assertThat(record.uploader()).hasValue("u-17");
        assertThat(record.surface()).hasValue("live");
        assertThat(record.submittedAt()).hasValue(Instant.parse("2026-11-19T08:00:00Z"));
        assertThat(record.gaps()).containsExactly("provenance", "sha256", "type");
    }

    @Test
    void metadataIsReadUnderItsOwnNames() {
        IntakeRecord record =
                IntakeReader.ofMetadata(
                        Map.of(
                                "source-application", "uploader-web",
                                "uploaded-at", "2026-11-19T08:00:00Z",
                                "sha256", "AB".repeat(32),
                                "provenance", "filmed on site",
                                "surface", "feed"),
                        Optional.of("video/mp4"));

        assertThat(record.sourceApplication()).hasValue("uploader-web");
        assertThat(record.declaredSha256().orElseThrow().hex()).isEqualTo("ab".repeat(32));
        assertThat(record.declaredProvenance()).hasValue("filmed on site");
        assertThat(record.declaredType()).hasValue("video/mp4");
        assertThat(record.gaps()).containsExactly("uploader");
    }

    @Test
    void whatCannotBeReadIsAGap() {
        IntakeRecord record =
                read(
                        """
                        {"uploader":"\\u0007bell","surface":17,"submittedAt":"yesterday",
                         "sha256":"abc","provenance":"%s"}\
                        """
                                .formatted("x".repeat(5000)));

        assertThat(record.gaps())
                .containsExactly(
                        "source-application",
                        "uploader",
                        "surface",
                        "submitted-at",
                        "provenance",
                        "sha256",
                        "type");
    }

    @Test
    void aBrokenOrHugeSideFileIsOneMoreGap() {
        assertThat(read("{\"uploader\":").gaps()).startsWith("item-json").hasSize(8);
        assertThat(read("[]").gaps()).startsWith("item-json");
        assertThat(IntakeReader.ofSideFile(new byte[IntakeReader.GREATEST + 1]).gaps())
                .startsWith("item-json");
    }

    private static IntakeRecord read(String json) {
        return IntakeReader.ofSideFile(json.getBytes(StandardCharsets.UTF_8));
    }
}
