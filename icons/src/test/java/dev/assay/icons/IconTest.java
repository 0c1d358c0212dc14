package dev.assay.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"/>");
    private static final String NEEDED =
            """
            queue review log evidence insight settings help
            search filter down right close check copy download refresh zoom
            play pause frame-back frame-next key-back key-next mark-in mark-out loop rotate speed
            sound mute
            map eye eye-off blur greyscale contour swipe side-by-side blink difference grid
            quote pen shield-check user-unknown link-broken slash-circle question hatch
            clock hold anchor cloud cloud-off lock unlock cpu hash bug ban warning info scale users
            user flag note folder file package
            """;

    @ParameterizedTest
    @EnumSource
    void theMasterHoldsTheSamePath(Icon icon) throws IOException {
        Matcher path = PATH.matcher(master(icon));
        assertThat(path.find()).isTrue();
        assertThat(path.group(1)).isEqualTo(icon.svgPath());
        assertThat(path.find()).as("one path, no more").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theMasterIsStrokedOnTheGridAndNeverFilled(Icon icon) throws IOException {
        assertThat(master(icon))
                .contains("viewBox=\"0 0 24 24\"")
                .contains("fill=\"none\"")
                .contains("stroke-width=\"1.5\"")
                .contains("stroke-linecap=\"round\"");
    }

    @Test
    void everyNeededIconIsDrawnOnceAndHasAWord() {
        List<String> names = Arrays.stream(Icon.values()).map(Icon::fileName).toList();
        assertThat(names).contains(NEEDED.strip().split("\\s+"));
        assertThat(Arrays.stream(Icon.values()).map(Icon::svgPath)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Icon.values()).map(Icon::word)).noneMatch(String::isBlank);
    }

    @Test
    void aSmallIconKeepsALineThatCanBeSeen() {
        assertThat(Icon.strokeAt(24) * 24 / Icon.EDGE).isEqualTo(1.5);
        assertThat(Icon.strokeAt(16) * 16 / Icon.EDGE).isEqualTo(1.25);
    }

    private static String master(Icon icon) throws IOException {
        try (InputStream in = Icon.class.getResourceAsStream("svg/" + icon.fileName() + ".svg")) {
            assertThat(in).as("master of " + icon).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
