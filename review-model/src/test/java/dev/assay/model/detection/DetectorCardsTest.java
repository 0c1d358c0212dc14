package dev.assay.model.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectorCardsTest {
    @Test
    void readsACardAndNamesItsDigest() throws IOException {
        byte[] file = file();

        CardOutcome outcome = DetectorCards.parse(file);

        assertThat(outcome).isInstanceOf(CardOutcome.Read.class);
        DetectorCard card = ((CardOutcome.Read) outcome).card();
        assertThat(card.name()).isEqualTo("classnseg");
        assertThat(card.cardSha256()).isEqualTo(DetectorCards.sha256(file));
        assertThat(((ImageInput) card.input()).std()).containsExactly(0.229, 0.224, 0.225);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"layout\": \"nchw\"|\"layout\": \"chwn\"",
                "\"layout\": \"nchw\",|",
                "\"sha256\": \"d|\"sha256\": \"D",
                "\"version\": \"1.0\"|\"version\": \"1.0\", \"extra\": 1",
                "\"width\": 256|\"width\": 0",
                "\"width\": 256|\"width\": 1e9",
                "\"frames\": 1|\"frames\": 2",
                "0.229|0",
                "\"kind\": \"picture\"|\"kind\": \"film\"",
                "\"pool\": 4|\"pool\": 0",
                "\"temporalBaseline\": false|\"temporalBaseline\": 0",
                "assay.detector-card/1|assay.detector-card/2"
            })
    void refusesACardThatLeavesRoomForGuessing(String from, String to) throws IOException {
        String text = new String(file(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);

        String changed = text.replace(from, to == null ? "" : to);

        assertThat(DetectorCards.parse(changed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CardOutcome.Refused.class);
    }

    @Test
    void neverFailsOnRubbish() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 4000; round++) {
            byte[] file = file();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThat(DetectorCards.parse(file)).isNotNull();
        }
    }

    @Test
    void refusesAModelThatTheCardDoesNotDescribe() throws IOException {
        DetectorCard card = ((CardOutcome.Read) DetectorCards.parse(file())).card();

        assertThat(DetectorCards.join(card, new byte[7])).isInstanceOf(ModelOutcome.Refused.class);
    }

    private static byte[] file() throws IOException {
        try (InputStream in = BundledDetectors.class.getResourceAsStream("classnseg.card.json")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
