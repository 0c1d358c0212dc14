package dev.assay.model.provenance.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files of every kind with seeded damage: always an answer, never an exception, never a hang. */
class DamagedFilesTest {
    private static final Instant CLOCK = Instant.parse("2026-11-20T07:00:00Z");
    private static final int ROUNDS = 40;
    private static final List<String> FILES =
            List.of(
                    "small-parent.jpg",
                    "enc-x509-es256-jpeg.jpg",
                    "enc-x509-es256-mp4.mp4",
                    "enc-x509-es256-pdf.pdf",
                    "enc-x509-es256-wav.wav",
                    "rs-dashinit.mp4",
                    "rs-sample3.svg",
                    "ms-cards_trusted.svg",
                    "rs-tiff_poc.tiff",
                    "tn-trustnxt-icon-signed-v2-bmff.heic",
                    "sidecar.c2pa",
                    "tp-t6.m4a");

    private final C2paValidator validator = new C2paValidator(TrustSettings.NONE);

    @Test
    void damageAlwaysGivesAnAnswer() throws IOException, EnvironmentException {
        Path media = Path.of(System.getProperty("assay.testdata", "testdata"), "c2pa", "media");
        if (!Files.isDirectory(media)) {
            if (Boolean.getBoolean("assay.testdata.required")) {
                throw new AssertionError("the files with known answers are not there");
            }
            Assumptions.abort("skipped: the files with known answers are not there");
        }
        Random random = new Random(20261120);
        for (String name : FILES) {
            byte[] whole = Files.readAllBytes(media.resolve(name));
            for (int round = 0; round < ROUNDS; round++) {
                ProvenanceReport report =
                        Assertions.assertTimeout(
                                Duration.ofSeconds(2), () -> validate(damaged(whole, random)));
                assertThat(report.sentence()).as(name).isNotBlank();
            }
        }
    }

    private ProvenanceReport validate(byte[] bytes) throws EnvironmentException {
        return validator.validate(new ArraySource(bytes), CLOCK);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] copy = whole.clone();
        int reach = Math.min(copy.length, 1 + random.nextInt(12_000));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(reach);
            switch (random.nextInt(4)) {
                case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> copy[at] = (byte) random.nextInt();
                case 2 -> {
                    if (at + 4 <= copy.length) {
                        ByteBuffer.wrap(copy).putInt(at, random.nextInt());
                    }
                }
                default -> {
                    int from = random.nextInt(reach);
                    int count = Math.min(64, copy.length - Math.max(at, from));
                    System.arraycopy(copy, from, copy, at, count);
                }
            }
        }
        return random.nextInt(6) == 0
                ? java.util.Arrays.copyOf(copy, random.nextInt(copy.length))
                : copy;
    }
}
