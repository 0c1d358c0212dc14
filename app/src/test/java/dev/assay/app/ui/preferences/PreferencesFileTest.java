package dev.assay.app.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.keys.Act;
import dev.assay.app.ui.keys.KeyChord;
import dev.assay.app.ui.keys.KeyMap;
import dev.assay.app.ui.queue.QueueScope;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreferencesFileTest {
    private static final Preferences SET =
            new Preferences(
                    new Look(Theme.HIGH_CONTRAST, 150),
                    QueueScope.ALL,
                    35,
                    false,
                    KeyMap.with(Map.of(Act.MARK_IN, KeyChord.parse("Ctrl+I"))).orElseThrow());

    @TempDir Path workspace;

    @Test
    void whatWasSetIsThereAfterARestart() throws EnvironmentException {
        new PreferencesFile(workspace).write(SET);

        assertThat(new PreferencesFile(workspace).read())
                .isEqualTo(new PreferencesFile.Reading.Read(SET));
    }

    @Test
    void aFreshWorkspaceHasTheDefaultsAndNothingToSay() {
        assertThat(new PreferencesFile(workspace).read())
                .isEqualTo(new PreferencesFile.Reading.Read(Preferences.DEFAULT));
    }

    private static final String SHIPPED =
            "{\"contour\":\"yes\",\"format\":\"assay-preferences/1\",\"keys\":\"\","
                    + "\"opacity\":\"50\",\"queue\":\"OPEN\",\"text\":\"100\","
                    + "\"theme\":\"DARK\"}";

    static Stream<String> broken() {
        return Stream.of(
                "",
                "{",
                "[]",
                SHIPPED.replace("preferences/1", "preferences/2"),
                SHIPPED.replace("DARK", "PINK"),
                SHIPPED.replace("\"100\"", "\"999\""),
                SHIPPED.replace("\"keys\":\"\"", "\"keys\":\"NO_ACT=K\""),
                SHIPPED.replace("\"keys\":\"\"", "\"keys\":\"MARK_IN=O\""));
    }

    @Test
    void theFileAsShippedIsTheDefaults() throws IOException {
        Files.writeString(workspace.resolve(PreferencesFile.NAME), SHIPPED);

        assertThat(new PreferencesFile(workspace).read())
                .isEqualTo(new PreferencesFile.Reading.Read(Preferences.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFileIsOneSentenceAndTheDefaults(String broken) throws IOException {
        Files.writeString(workspace.resolve(PreferencesFile.NAME), broken);

        PreferencesFile.Reading reading = new PreferencesFile(workspace).read();

        assertThat(reading).isInstanceOf(PreferencesFile.Reading.Unreadable.class);
        assertThat(reading.orDefault()).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void aFileLongerThanAnyPreferencesIsNotRead() throws IOException {
        Files.writeString(
                workspace.resolve(PreferencesFile.NAME),
                " ".repeat(PreferencesFile.MAX_LENGTH + 1) + "{}");

        assertThat(new PreferencesFile(workspace).read())
                .isInstanceOf(PreferencesFile.Reading.Unreadable.class);
    }
}
