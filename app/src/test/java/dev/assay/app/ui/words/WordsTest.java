package dev.assay.app.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
    @SuppressWarnings("CanonicalDuration") // minutes are what is tested
    @Test
    void spansHaveHoursAndMinutesAndNoSeconds() {
        assertThat(Span.of(Duration.ofMinutes(72))).isEqualTo("1 h 12 m");
        assertThat(Span.of(Duration.ofMinutes(125))).isEqualTo("2 h 05 m");
        assertThat(Span.of(Duration.ofMinutes(670))).isEqualTo("11 h");
        assertThat(Span.of(Duration.ofHours(27))).isEqualTo("1 d 3 h");
        assertThat(Span.of(Duration.ofHours(48))).isEqualTo("2 d");
        assertThat(Span.of(Duration.ofSeconds(59))).isEqualTo("0 m");
        assertThat(Span.left(Duration.ofMinutes(-38))).isEqualTo("38 m late");
        assertThat(Span.ago(Duration.ofSeconds(3))).isEqualTo("just now");
    }

    @Test
    void longNumbersAreGroupedByThinSpaces() {
        assertThat(Count.of(213)).isEqualTo("213");
        assertThat(Count.of(48213)).isEqualTo("48\u2009213");
        assertThat(Count.of(-1234567)).isEqualTo("-1\u2009234\u2009567");
        assertThat(Count.of(1, "entry", "entries")).isEqualTo("1 entry");
        assertThat(Count.of(0, "entry", "entries")).isEqualTo("0 entries");
    }

    @Test
    void sizesAreRoundedAndProgressNamesBoth() {
        assertThat(Size.of(999)).isEqualTo("999 B");
        assertThat(Size.of(9_100_000)).isEqualTo("9.1 MB");
        assertThat(Size.of(5_600_000, 9_100_000)).isEqualTo("5.6 MB of 9.1 MB");
        assertThat(Size.of(5_600_000, -1)).isEqualTo("5.6 MB");
    }

    @Test
    void digestsKeepBothEnds() {
        assertThat(Digest.brief("9c4107be0000000000000000000ae2d8"))
                .isEqualTo("9c41 07be\u2026e2d8");
        assertThat(Digest.brief("9c4107be")).isEqualTo("9c4107be");
    }

    @Test
    void timesInAClipHaveMilliseconds() {
        assertThat(MediaTime.of(7.067)).isEqualTo("00:07.067");
        assertThat(MediaTime.of(3727.0)).isEqualTo("1:02:07.000");
    }
}
