package dev.assay.viewer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes what the colour table promises. */
class ContrastTest {
    private static final List<Token> GROUNDS = List.of(Token.BG0, Token.BG1, Token.BG2, Token.BG3);
    private static final List<Token> TEXTS =
            List.of(
                    Token.T1,
                    Token.T2,
                    Token.T3,
                    Token.AC,
                    Token.OK,
                    Token.WARN,
                    Token.BAD,
                    Token.S1,
                    Token.S2,
                    Token.S3,
                    Token.S4);

    /** The worst cases of the table: dark, light, high contrast. */
    private static final Map<Token, double[]> PROMISED =
            Map.ofEntries(
                    Map.entry(Token.CTL, new double[] {3.1, 3.1, 12.7}),
                    Map.entry(Token.T1, new double[] {9.6, 12.7, 12.7}),
                    Map.entry(Token.T2, new double[] {6.4, 7.1, 10.6}),
                    Map.entry(Token.T3, new double[] {4.7, 4.9, 8.4}),
                    Map.entry(Token.AC, new double[] {5.6, 5.3, 7.3}),
                    Map.entry(Token.OK, new double[] {5.7, 5.5, 8.6}),
                    Map.entry(Token.WARN, new double[] {6.5, 6.0, 9.0}),
                    Map.entry(Token.BAD, new double[] {5.1, 6.3, 7.5}),
                    Map.entry(Token.S1, new double[] {5.4, 4.6, 10.3}),
                    Map.entry(Token.S2, new double[] {7.7, 5.0, 10.0}),
                    Map.entry(Token.S3, new double[] {5.8, 5.4, 8.0}),
                    Map.entry(Token.S4, new double[] {5.2, 8.1, 7.5}));

    @ParameterizedTest
    @EnumSource
    void everyRatioIsAtLeastTheOneInTheTable(Theme theme) {
        int column = List.of(Theme.DARK, Theme.LIGHT, Theme.HIGH_CONTRAST).indexOf(theme);
        PROMISED.forEach((token, ratios) ->
                assertThat(worst(theme, token))
                        .as("%s in %s", token, theme)
                        .isGreaterThanOrEqualTo(ratios[column] - 0.06));
    }

    @ParameterizedTest
    @EnumSource
    void wordsCanBeReadOnEveryGround(Theme theme) {
        double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
        for (Token text : TEXTS) {
            assertThat(worst(theme, text)).as("%s in %s", text, theme).isGreaterThan(least);
        }
        assertThat(Contrast.ratio(theme.color(Token.ONAC), theme.color(Token.AC)))
                .isGreaterThan(least);
    }

    @ParameterizedTest
    @EnumSource
    void aStateCanBeReadOnItsOwnGround(Theme theme) {
        double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
        Map<Token, Token> pairs =
                Map.of(
                        Token.AC,
                        Token.ACBG,
                        Token.OK,
                        Token.OKBG,
                        Token.WARN,
                        Token.WARNBG,
                        Token.BAD,
                        Token.BADBG);
        pairs.forEach((ink, ground) -> {
            assertThat(Contrast.ratio(theme.color(ink), theme.color(ground)))
                    .as("%s on %s in %s", ink, ground, theme)
                    .isGreaterThan(least);
            assertThat(Contrast.ratio(theme.color(Token.T2), theme.color(ground)))
                    .as("T2 on %s in %s", ground, theme)
                    .isGreaterThan(least);
        });
    }

    @ParameterizedTest
    @EnumSource
    void bordersAndMarksCanBeSeen(Theme theme) {
        assertThat(worst(theme, Token.CTL)).isGreaterThan(3);
        assertThat(Contrast.ratio(Theme.STAGE_TEXT, Theme.STAGE)).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void statesAndNeighbouringSeveritiesStayApartWithoutFullColourVision(Theme theme) {
        List<List<Token>> pairs =
                List.of(
                        List.of(Token.OK, Token.WARN),
                        List.of(Token.OK, Token.BAD),
                        List.of(Token.WARN, Token.BAD),
                        List.of(Token.S1, Token.S2),
                        List.of(Token.S2, Token.S3),
                        List.of(Token.S3, Token.S4));
        for (ColourVision loss : ColourVision.values()) {
            for (List<Token> pair : pairs) {
                Color a = loss.seen(theme.color(pair.get(0)));
                Color b = loss.seen(theme.color(pair.get(1)));
                assertThat(Contrast.distance(a, b))
                        .as("%s in %s, %s", pair, theme, loss)
                        .isGreaterThanOrEqualTo(loss.least());
            }
        }
    }

    @Test
    void theRatioRunsFromOneToTwentyOne() {
        assertThat(Contrast.ratio(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(Contrast.ratio(Color.GRAY, Color.GRAY)).isEqualTo(1);
    }

    private static double worst(Theme theme, Token token) {
        return GROUNDS.stream()
                .mapToDouble(g -> Contrast.ratio(theme.color(token), theme.color(g)))
                .min()
                .orElseThrow();
    }
}
