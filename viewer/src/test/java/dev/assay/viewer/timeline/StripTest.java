package dev.assay.viewer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class StripTest {
    private static final Font FONT = Font.font(12);

    @Test
    void wordsThatFitStayWhole() {
        assertThat(Strip.cut("band ratio", FONT, 500)).isEqualTo("band ratio");
    }

    @Test
    void clausesAreLeftOutBeforeAWordIsCut() {
        String words = "Not applicable: it reads single pictures, and this is a clip";
        double first = Strip.measure("Not applicable", FONT);

        assertThat(Strip.cut(words, FONT, first + 1)).isEqualTo("Not applicable");
    }

    @Test
    void namesLeftOutOfAListAreCounted() {
        List<String> names = List.of("JPEG ghost", "JPEG grid", "Colour filter trace", "Splice");
        String two = "Not applicable: JPEG ghost, JPEG grid and 2 more";

        assertThat(Strip.list("Not applicable: ", names, FONT, Strip.measure(two, FONT)))
                .isEqualTo(two);
        assertThat(Strip.list("Not applicable: ", names, FONT, 2000))
                .isEqualTo("Not applicable: JPEG ghost, JPEG grid, Colour filter trace, Splice");
    }

    @Test
    void oneLongWordEndsInAnEllipsis() {
        assertThat(Strip.cut("requantising", FONT, Strip.measure("requant", FONT)))
                .endsWith("…")
                .startsWith("req");
    }
}
