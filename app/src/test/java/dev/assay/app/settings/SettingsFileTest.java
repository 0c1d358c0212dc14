package dev.assay.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
    private static final StoreLocation SOURCE = new StoreLocation.Bucket("quarantine", "in/");

    @Test
    void whereTheAccessLogsLieIsKept() {
        for (StoreLocation trail :
                new StoreLocation[] {
                    new StoreLocation.Bucket("trail", "AWSLogs/1/"),
                    new StoreLocation.Folder(Path.of("trail").toAbsolutePath())
                }) {
            WorkspaceSettings settings = withTrail(trail);

            assertThat(SettingsFile.read(SettingsFile.write(settings)))
                    .isEqualTo(new SettingsFile.Reading.Read(settings));
        }
    }

    @Test
    void settingsWithoutAccessLogsAreReadAsBefore() {
        WorkspaceSettings settings = WorkspaceSettings.of(SOURCE);

        assertThat(SettingsFile.read(SettingsFile.write(settings)))
                .isEqualTo(new SettingsFile.Reading.Read(settings));
        assertThat(settings.trail()).isEmpty();
    }

    @Test
    void aTrailThatIsNoPlaceIsNamed() {
        String json =
                new String(
                                SettingsFile.write(
                                        withTrail(new StoreLocation.Bucket("trail", "x"))),
                                StandardCharsets.UTF_8)
                        .replace("s3://trail/x", "ftp://trail");

        assertThat(SettingsFile.read(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        new SettingsFile.Reading.Unreadable(
                                "trail is neither s3://bucket/prefix nor a folder"));
    }

    private static WorkspaceSettings withTrail(StoreLocation trail) {
        WorkspaceSettings plain = WorkspaceSettings.of(SOURCE);
        return new WorkspaceSettings(
                plain.origin(),
                plain.actor(),
                plain.source(),
                plain.sidePrefix(),
                plain.records(),
                plain.payloads(),
                plain.table(),
                plain.endpoint(),
                plain.region(),
                plain.profile(),
                Optional.of(trail));
    }
}
