package dev.assay.viewer.theme.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.fx.OnFx;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockLabelTest {
    @Test
    void speaksOfDaysHoursAndMinutesAndNeverOfSeconds() {
        assertThat(ClockLabel.words(Duration.ofHours(27))).isEqualTo("1 d 3 h");
        assertThat(ClockLabel.words(Duration.ofMinutes(125).plusSeconds(59))).isEqualTo("2 h 05 m");
        assertThat(ClockLabel.words(Duration.ofMinutes(18))).isEqualTo("18 m");
        assertThat(ClockLabel.words(Duration.ofMinutes(-38))).isEqualTo("38 m late");
    }

    @Test
    void showsAnIconFromThreeHoursOnAndAnotherWhenLate() {
        OnFx.run(() -> {
            assertThat(new ClockLabel(Duration.ofHours(4)).getGraphic()).isNull();
            assertThat(new ClockLabel(Duration.ofHours(3)).getStyleClass()).contains("tone-warn");
            ClockLabel label = new ClockLabel(Duration.ofSeconds(-61));
            assertThat(label.getStyleClass()).contains("tone-bad").doesNotContain("tone-warn");
            label.showHold();
            assertThat(label.getText()).isEqualTo("on hold");
        });
    }
}
