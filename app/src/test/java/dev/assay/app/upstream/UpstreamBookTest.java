package dev.assay.app.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.keystore.KeyFile;
import dev.assay.app.remote.Remote;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.upstream.Alignment;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpstreamBookTest {
    private static final FrameTimes TIMES = new FrameTimes(0, 0.5, 1, 1.5);
    private static final UpstreamMapping HIVE = KnownServices.named("hive").orElseThrow();
    private static final String ANSWER =
            """
            {"NextToken": "2", "output": [
              {"time": 0.0, "classes": [{"class": "deepfake", "score": 0.25}]},
              {"time": 0.6, "classes": [{"class": "deepfake", "score": 0.75}]}]}
            """;

    @TempDir Path folder;

    @Test
    void anAnswerIsReadBackAsItCameWithWhatItDidNotCover() throws Exception {
        Path file = Files.writeString(folder.resolve("answer.json"), ANSWER);
        InstantSource clock = InstantSource.system();
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("a.txt"), "anything");
        try (Workspace workspace =
                        Workspace.create(
                                folder.resolve("ws"),
                                WorkspaceSettings.of(new StoreLocation.Folder(source)),
                                new KeyFile(folder.resolve("key")),
                                clock);
                Remote remote = Remote.open(workspace, clock)) {
            ItemId item = remote.intake().list(Progress.NONE).items().getFirst().id();
            UpstreamBook book = new UpstreamBook(workspace.desk(), workspace.objects());

            assertThat(book.take(item, file, HIVE, TIMES))
                    .isInstanceOf(UpstreamBook.Outcome.Recorded.class);
            assertThat(book.take(item, file, KnownServices.named("asset").orElseThrow(), TIMES))
                    .isInstanceOf(UpstreamBook.Outcome.Refused.class);

            List<UpstreamBook.Kept> kept = book.of(item, TIMES);
            assertThat(kept)
                    .singleElement()
                    .satisfies(answer -> {
                        assertThat(answer.raw()).isEqualTo(ANSWER.getBytes(StandardCharsets.UTF_8));
                        assertThat(answer.result().mapping()).isEqualTo(HIVE);
                        assertThat(answer.result().coverage().state())
                                .isEqualTo(Coverage.State.PARTIAL);
                        assertThat(answer.result().coverage().to()).isEqualTo(0.6);
                        assertThat(answer.result().scores())
                                .extracting(score -> score.alignment())
                                .containsExactly(Alignment.EXACT, Alignment.NEAREST);
                    });
        }
    }

    @Test
    void everyKnownMappingIsReadBackFromItsLines() {
        for (String service : KnownServices.names()) {
            UpstreamMapping mapping = KnownServices.named(service).orElseThrow();
            byte[] lines = mapping.canonical().getBytes(StandardCharsets.UTF_8);
            assertThat(MappingLines.parse(lines)).contains(mapping);
        }
        assertThat(
                        MappingLines.parse(
                                "assay-upstream-mapping/1\n".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        byte[] broken = HIVE.wanting("two\nlines").canonical().getBytes(StandardCharsets.UTF_8);
        assertThat(MappingLines.parse(broken)).as("a line break would read back wrong").isEmpty();
    }
}
