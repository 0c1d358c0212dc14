package dev.assay.viewer.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorScaleTest {
    @ParameterizedTest
    @EnumSource
    void getsLighterAllTheWay(ColorScale scale) {
        double last = -1;
        for (int i = 0; i <= 255; i++) {
            int rgb = scale.rgb(i / 255.0);
            double light =
                    0.2126 * ((rgb >> 16) & 0xff)
                            + 0.7152 * ((rgb >> 8) & 0xff)
                            + 0.0722 * (rgb & 0xff);
            assertThat(light).as("step %d", i).isGreaterThan(last - 0.75);
            last = Math.max(light, last);
        }
    }

    @Test
    void beginsAndEndsWherePublished() {
        assertThat(ColorScale.INFERNO.rgb(0)).isEqualTo(0xff000004);
        assertThat(ColorScale.INFERNO.rgb(1)).isEqualTo(0xfffcffa4);
        assertThat(ColorScale.CIVIDIS.rgb(0)).isEqualTo(0xff00224e);
        assertThat(ColorScale.CIVIDIS.rgb(1)).isEqualTo(0xfffee838);
    }

    @Test
    void holdsAnyNumber() {
        assertThat(ColorScale.INFERNO.rgb(-3)).isEqualTo(ColorScale.INFERNO.rgb(0));
        assertThat(ColorScale.INFERNO.rgb(3)).isEqualTo(ColorScale.INFERNO.rgb(1));
        assertThat(ColorScale.INFERNO.rgb(Double.NaN)).isEqualTo(ColorScale.INFERNO.rgb(0));
    }
}
