package dev.assay.app.ui.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.Note;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.timeline.FrameSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
    private static final ItemId ITEM = new ItemId("AAAAAAAAAAAAAAAAAAAA");

    private final List<Note> kept = new ArrayList<>();
    private final NotesViewModel.Book book =
            new NotesViewModel.Book() {
                @Override
                public List<Note> of(ItemId item) {
                    return kept;
                }

                @Override
                public ActOutcome write(ItemId item, long from, long to, String text) {
                    if (text.length() > Note.LONGEST) {
                        return new ActOutcome.Refused("Too long.", "Shorter.");
                    }
                    kept.add(new Note(kept.size(), from, to, Optional.of(text)));
                    return new ActOutcome.Recorded(1, 2);
                }
            };

    @Test
    void aNoteStandsOnItsFramesOnceItIsRecorded() {
        FxThread.pretend(() -> {
            NotesViewModel model = new NotesViewModel(book, HeldJobs.atOnce());
            model.open(ITEM);
            model.begin(new FrameSpan(41, 48));
            model.write("  Seam at the jaw ");

            assertThat(model.writingProperty().get()).isEmpty();
            assertThat(model.notesProperty().get())
                    .containsExactly(new Note(0, 41, 48, Optional.of("Seam at the jaw")));
        });
    }

    @Test
    void whatWasRefusedStaysToBeWrittenAgain() {
        FxThread.pretend(() -> {
            NotesViewModel model = new NotesViewModel(book, HeldJobs.atOnce());
            model.open(ITEM);
            model.begin(new FrameSpan(1, 1));
            model.write("x".repeat(Note.LONGEST + 1));

            assertThat(model.writingProperty().get()).isPresent();
            assertThat(model.troubleProperty().get()).isEqualTo("Too long. Shorter.");
            model.leave();
            assertThat(model.troubleProperty().get()).isEmpty();
        });
    }

    @Test
    void anEmptyNoteIsNoneAndAClosedItemHasNone() {
        FxThread.pretend(() -> {
            NotesViewModel model = new NotesViewModel(book, HeldJobs.atOnce());
            model.begin(new FrameSpan(1, 1));
            assertThat(model.writingProperty().get()).as("no item is open").isEmpty();
            model.open(ITEM);
            model.begin(new FrameSpan(1, 1));
            model.write(" ");
            assertThat(model.writingProperty().get()).isEmpty();
            assertThat(kept).isEmpty();
        });
    }
}
