package dev.assay.app.ui.note;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.Note;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.timeline.FrameSpan;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One's own notes on the open item, and the one being written. For the JavaFX thread only. */
public final class NotesViewModel {
    /** Keeps notes; blocking, called in the background. */
    public interface Book {
        List<Note> of(ItemId item) throws EnvironmentException;

        ActOutcome write(ItemId item, long from, long to, String text) throws EnvironmentException;
    }

    private final Book book;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<List<Note>> notes =
            new ReadOnlyObjectWrapper<>(this, "notes", List.of());
    private final ReadOnlyObjectWrapper<Optional<FrameSpan>> writing =
            new ReadOnlyObjectWrapper<>(this, "writing", Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private Optional<ItemId> item = Optional.empty();

    public NotesViewModel(Book book, JobRunner jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    /** Reads the notes of {@code opened}. */
    public void open(ItemId opened) {
        close();
        item = Optional.of(opened);
        read();
    }

    public void close() {
        FxThread.require();
        item = Optional.empty();
        notes.set(List.of());
        leave();
    }

    /** A note on {@code span} is to be written. */
    public void begin(FrameSpan span) {
        FxThread.require();
        if (item.isPresent()) {
            trouble.set("");
            writing.set(Optional.of(span));
        }
    }

    /** No note is written after all. */
    public void leave() {
        writing.set(Optional.empty());
        trouble.set("");
    }

    /** Records what was written; it is one entry and cannot be changed. */
    public void write(String text) {
        FxThread.require();
        if (item.isEmpty() || writing.get().isEmpty()) {
            return;
        }
        if (text.isBlank()) {
            leave();
            return;
        }
        ItemId of = item.get();
        FrameSpan span = writing.get().get();
        jobs.<ActOutcome>start(
                "",
                _ -> book.write(of, span.from(), span.to(), text.strip()),
                outcome -> written(of, outcome));
    }

    private void written(ItemId of, JobOutcome<ActOutcome> outcome) {
        if (item.filter(of::equals).isEmpty()) {
            return;
        }
        switch (outcome) {
            case JobOutcome.Succeeded<ActOutcome>(ActOutcome.Recorded _) -> {
                leave();
                read();
            }
            case JobOutcome.Succeeded<ActOutcome>(ActOutcome.Refused(var why, var next)) ->
                    trouble.set(why + " " + next);
            case JobOutcome.Failed<ActOutcome>(var cause) ->
                    trouble.set(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<ActOutcome> _ -> trouble.set("The note was not recorded.");
        }
    }

    private void read() {
        ItemId of = item.orElseThrow();
        jobs.<List<Note>>start(
                "",
                _ -> book.of(of),
                outcome -> {
                    if (item.filter(of::equals).isPresent()
                            && outcome instanceof JobOutcome.Succeeded<List<Note>>(var read)) {
                        notes.set(List.copyOf(read));
                    }
                });
    }

    public ReadOnlyObjectProperty<List<Note>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    /** The frames a note is being written on; empty while none is. */
    public ReadOnlyObjectProperty<Optional<FrameSpan>> writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** Why the note was not recorded, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
