package dev.assay.viewer.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.viewer.fx.OnFx;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void aComponentUsesOnlyNamesThatSomethingDefines() {
        String all = text(new Look(Theme.DARK, 100));
        Set<String> used = names(all, "(-as-[a-z0-9-]+)");
        Set<String> defined = names(all, "(-as-[a-z0-9-]+)\\s*:");
        assertThat(defined).containsAll(used);
    }

    @Test
    void componentsHoldNoColourOfTheirOwn() {
        String components = component(new Look(Theme.DARK, 100));
        assertThat(names(components, "(#[0-9a-fA-F]{3,8})\\b"))
                .as("the stage and its text are the same in every theme")
                .containsExactlyInAnyOrder("#161616", "#c9c9c9");
    }

    @Test
    void lengthsGrowWithTheTextAndLinesStayLines() {
        assertThat(component(new Look(Theme.DARK, 150)))
                .contains("-fx-min-height: 48.00px")
                .contains("-fx-font-size: 19.50px")
                .contains("-fx-border-width: 1.00px");
        assertThat(new Look(Theme.DARK, 125).px(32)).isEqualTo(40);
        assertThatThrownBy(() -> new Look(Theme.DARK, 90))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowChangesItsColoursWithTheTheme() {
        OnFx.run(() -> {
            Label label = new Label("x");
            Scene scene = new Scene(new StackPane(label));
            for (Theme theme : Theme.values()) {
                new Look(theme, 100).applyTo(scene);
                scene.getRoot().applyCss();
                assertThat((Color) label.getTextFill()).isEqualTo(theme.color(Token.T1));
                assertThat(label.getFont().getFamily()).isEqualTo("Inter");
            }
        });
    }

    @Test
    void theBundledFacesHaveTheNamesTheStyleSheetsUse() {
        assertThat(Typeface.WORDS.family()).isEqualTo("Inter");
        assertThat(Typeface.WORDS_BOLD.family()).isEqualTo("Inter SemiBold");
        assertThat(Typeface.FIGURES.family()).isEqualTo("JetBrains Mono");
        assertThat(Typeface.FIGURES_BOLD.family()).isEqualTo("JetBrains Mono SemiBold");
        assertThat(Resources.text("fonts/OFL-Inter.txt")).contains("SIL OPEN FONT LICENSE");
        assertThat(Resources.text("fonts/OFL-JetBrainsMono.txt")).contains("SIL OPEN FONT LICENSE");
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String text(Look look) {
        return decode(look.styleSheets().getFirst()) + component(look);
    }

    private static String component(Look look) {
        return decode(look.styleSheets().getLast());
    }

    private static String decode(String address) {
        String data = address.substring(address.indexOf(',') + 1);
        return new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8);
    }
}
