package dev.assay.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {
    @TempDir Path folder;
    private DeskBench bench;
    private ReviewDesk desk;

    @BeforeEach
    void open() throws EnvironmentException {
        bench = DeskBench.create(folder);
        desk = bench.desk("r-1");
    }

    @AfterEach
    void close() throws EnvironmentException {
        bench.close();
    }

    @Test
    void aNoteIsInTheLogByCommitmentAndReadByWhoWroteIt() throws EnvironmentException {
        ItemId item = bench.list("a.mp4").getFirst();
        assertThat(desk.annotated(item, 41, 48, "Seam at the jaw"))
                .isInstanceOf(ActOutcome.Recorded.class);

        assertThat(desk.notes(item))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.from()).isEqualTo(41);
                    assertThat(note.to()).isEqualTo(48);
                    assertThat(note.text()).isEqualTo(Optional.of("Seam at the jaw"));
                });
        assertThat(desk.history(item).getLast().sentence()).isEqualTo("Note on frames 41 to 48.");
        assertThat(bench.desk("r-2").notes(item)).as("notes are one's own").isEmpty();
    }

    @Test
    void aNoteWithoutWordsOrFramesIsRefused() throws EnvironmentException {
        ItemId item = bench.list("a.mp4").getFirst();
        assertThat(desk.annotated(item, 0, 1, " ")).isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.annotated(item, 2, 1, "words")).isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.annotated(item, 0, 0, "x".repeat(Note.LONGEST + 1)))
                .isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.notes(item)).isEmpty();
    }
}
