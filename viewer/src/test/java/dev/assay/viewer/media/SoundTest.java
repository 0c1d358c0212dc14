package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.job.Progress;
import dev.assay.viewer.wire.SoundColumns;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sound of files without pictures, through a real worker. */
class SoundTest {
    @Test
    void soundOnlyFilesHaveColumnsForTheirWholeLength() throws Exception {
        try (MediaWorkers workers = new SandboxedWorkers(WorkerSettings.standard())) {
            for (String name :
                    List.of("audio_only_flac.flac", "audio_only_mp3.mp3", "audio_pcm16.wav")) {
                try (FileSource source = new FileSource(MediaFiles.folder().resolve(name))) {
                    OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
                    assertThat(outcome).as(name).isInstanceOf(OpenOutcome.Opened.class);
                    if (outcome instanceof OpenOutcome.Opened(MediaSession session)) {
                        try (session) {
                            Optional<SoundColumns> heard = session.sound(Progress.NONE);
                            assertThat(heard).as(name).isPresent();
                            SoundColumns columns = heard.orElseThrow();
                            assertThat((double) columns.samples() / columns.rate())
                                    .as(name)
                                    .isBetween(
                                            session.info().seconds() - 0.2,
                                            session.info().seconds() + 0.2);
                        }
                    }
                }
            }
        }
    }
}
