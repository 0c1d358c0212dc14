package dev.assay.app.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.queue.QueueScope;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.theme.Look;
import dev.assay.viewer.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final Preferences SET =
            new Preferences(new Look(Theme.HIGH_CONTRAST, 150), QueueScope.ALL, 35, false);

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"format\":\"assay-preferences/2\"}",
                "{\"format\":\"assay-preferences/1\",\"theme\":\"PINK\",\"text\":\"100\","
                        + "\"queue\":\"OPEN\",\"opacity\":\"50\",\"contour\":\"yes\"}",
                "{\"format\":\"assay-preferences/1\",\"theme\":\"DARK\",\"text\":\"999\","
                        + "\"queue\":\"OPEN\",\"opacity\":\"50\",\"contour\":\"yes\"}"
            })
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
