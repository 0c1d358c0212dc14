package dev.assay.model.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.detection.Challenge.Trial;
import dev.assay.model.detection.ThresholdChange.Decided;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    @Test
    void itemsAreCountedByWhoAgreesWithPeople() {
        Challenge challenge =
                Challenge.of(
                        List.of(
                                new Trial(true, true, true),
                                new Trial(true, false, true),
                                new Trial(true, false, false),
                                new Trial(false, false, false),
                                new Trial(false, false, true)));

        assertThat(challenge).isEqualTo(new Challenge(2, 1, 1, 1));
        assertThat(challenge.enough()).isFalse();
    }

    /** The tail of a fair coin: 2 * (1 + 10 + 45) / 1024 for two of ten. */
    @Test
    void theTestIsTheExactOne() {
        assertThat(new Challenge(50, 2, 8, 3).pValue())
                .isCloseTo(2 * 56 / 1024.0, Offset.offset(1e-12));
        assertThat(new Challenge(50, 0, 0, 3).pValue()).isEqualTo(1);
        assertThat(new Challenge(50, 5, 5, 3).pValue()).isEqualTo(1);
        assertThat(new Challenge(0, 0, 20, 0).pValue())
                .isCloseTo(2 / Math.pow(2, 20), Offset.offset(1e-12));
    }

    @Test
    void aLooserThresholdSaysWhichConfirmedItemsItWouldLetPass() {
        List<Decided> past =
                List.of(
                        new Decided(0.9, true),
                        new Decided(0.6, true),
                        new Decided(0.65, false),
                        new Decided(0.2, false));

        ThresholdChange looser = ThresholdChange.of(0.5, 0.7, past);
        ThresholdChange tighter = ThresholdChange.of(0.5, 0.1, past);

        assertThat(looser).isEqualTo(new ThresholdChange(0.5, 0.7, 1, 0, 0, 1));
        assertThat(looser.alert()).startsWith("One item that people found manipulated");
        assertThat(tighter).isEqualTo(new ThresholdChange(0.5, 0.1, 0, 0, 1, 0));
        assertThat(tighter.alert()).isEmpty();
    }
}
