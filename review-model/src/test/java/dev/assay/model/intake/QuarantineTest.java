package dev.assay.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.remote.FolderStore;
import dev.assay.model.review.ListingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir Path folder;
    private Quarantine quarantine;

    @BeforeEach
    void open() {
        quarantine =
                new Quarantine(
                        new FolderStore(folder, "q"),
                        new QuarantinePlace("q", "", ".assay"),
                        new byte[32],
                        () -> NOW);
    }

    @Test
    void everythingBelowThePrefixIsAnItemWhateverItsName() throws Exception {
        put("a.mp4", "1");
        put("deep/er/b", "22");
        put("c.item.json", "{}");
        put(".assay/a.mp4.item.json", "{\"uploader\":\"u-1\"}");
        put(".assay/a.mp4.detect.json", "{}");

        ListingRun run = list();

        assertThat(run.complete()).isTrue();
        assertThat(run.at()).isEqualTo(NOW);
        assertThat(run.items().stream().map(item -> item.object().key()))
                .containsExactly("a.mp4", "c.item.json", "deep/er/b");
        assertThat(run.items().getFirst().intake().uploader()).hasValue("u-1");
        assertThat(run.items().get(1).intake().uploader()).isEmpty();
    }

    @Test
    void aSideFileOutsideTheSidePrefixIsNotBelieved() throws Exception {
        put("a.mp4", "1");
        put("a.mp4.item.json", "{\"uploader\":\"forged\"}");

        assertThat(list().items()).allMatch(item -> item.intake().uploader().isEmpty());
    }

    @Test
    void theSameVersionKeepsItsNameAndAChangedOneGetsAnother() throws Exception {
        put("a.mp4", "1");
        MediaItem first = list().items().getFirst();
        assertThat(list().items().getFirst().id()).isEqualTo(first.id());

        put("a.mp4", "12");
        assertThat(list().items().getFirst().id()).isNotEqualTo(first.id());
    }

    @Test
    void aRecordThatCameLaterFillsTheGapsOfAKnownItem() throws Exception {
        put("a.mp4", "1");
        List<MediaItem> before = list().items();
        put(".assay/a.mp4.item.json", "{\"uploader\":\"u-1\"}");

        ListingRun again = quarantine.list(_ -> Optional.of(before.getFirst()), Progress.NONE);

        assertThat(again.items().getFirst().intake().uploader()).hasValue("u-1");
    }

    @Test
    void anEmptyQuarantineIsAnAnswer() throws Exception {
        assertThat(list()).isEqualTo(new ListingRun(NOW, List.of(), true));
    }

    private ListingRun list() throws Exception {
        return quarantine.list(_ -> Optional.empty(), Progress.NONE);
    }

    private void put(String key, String content) throws Exception {
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
