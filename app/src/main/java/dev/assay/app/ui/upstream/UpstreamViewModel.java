package dev.assay.app.ui.upstream;

import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.MappingReader;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.durable.DurableFile;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Answers of other services about the open item: those kept, and reading another one in. Whether
 * they may be seen is asked of the detectors. For the JavaFX thread only.
 */
public final class UpstreamViewModel {
    private static final int MOST_MAPPING = 16 << 10;

    /** Where answers are kept; blocking, called in the background. */
    public interface Book {
        List<UpstreamBook.Kept> of(ItemId item, FrameTimes times) throws EnvironmentException;

        UpstreamBook.Outcome take(
                ItemId item, Path answer, UpstreamMapping mapping, FrameTimes times)
                throws EnvironmentException;
    }

    private record Open(ItemId item, FrameTimes times) {}

    private final Book book;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<List<UpstreamBook.Kept>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final ReadOnlyBooleanWrapper reading =
            new ReadOnlyBooleanWrapper(this, "reading", false);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyBooleanWrapper about = new ReadOnlyBooleanWrapper(this, "about", false);
    private Optional<Open> open = Optional.empty();

    public UpstreamViewModel(Book book, JobRunner jobs) {
        this.book = book;
        this.jobs = jobs;
    }

    /** Looks up what is kept about a freshly opened item. */
    public void open(ItemId item, FrameTimes times) {
        close();
        Open now = new Open(item, times);
        open = Optional.of(now);
        about.set(true);
        jobs.<List<UpstreamBook.Kept>>start(
                "",
                _ -> book.of(item, times),
                outcome -> {
                    if (open.filter(now::equals).isPresent()) {
                        looked(outcome);
                    }
                });
    }

    /** Forgets the item. */
    public void close() {
        FxThread.require();
        open = Optional.empty();
        about.set(false);
        answers.set(List.of());
        notice.set("");
        reading.set(false);
    }

    private void looked(JobOutcome<List<UpstreamBook.Kept>> outcome) {
        switch (outcome) {
            case JobOutcome.Succeeded<List<UpstreamBook.Kept>>(var kept) -> answers.set(kept);
            case JobOutcome.Failed<List<UpstreamBook.Kept>>(var cause) ->
                    notice.set(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<List<UpstreamBook.Kept>> _ -> {}
        }
    }

    /** Reads an answer of a service whose answers are known. */
    public void take(Path answer, String service) {
        take(answer, _ -> KnownServices.named(service));
    }

    /** Reads an answer by a mapping file. */
    public void take(Path answer, Path mapping) {
        take(answer, _ -> MappingReader.parse(DurableFile.read(mapping, MOST_MAPPING)));
    }

    private void take(Path answer, Job<Optional<UpstreamMapping>> mapping) {
        FxThread.require();
        if (open.isEmpty() || reading.get()) {
            return;
        }
        Open now = open.get();
        reading.set(true);
        notice.set("");
        jobs.<UpstreamBook.Outcome>start(
                "Reading an answer",
                progress -> {
                    Optional<UpstreamMapping> read = mapping.run(progress);
                    return read.isEmpty()
                            ? new UpstreamBook.Outcome.Refused(
                                    "The mapping is not whole.",
                                    "docs/detectors.md says what belongs into it.")
                            : book.take(now.item(), answer, read.get(), now.times());
                },
                outcome -> {
                    if (open.filter(now::equals).isPresent()) {
                        taken(outcome);
                    }
                });
    }

    private void taken(JobOutcome<UpstreamBook.Outcome> outcome) {
        reading.set(false);
        switch (outcome) {
            case JobOutcome.Succeeded<UpstreamBook.Outcome>(
                            UpstreamBook.Outcome.Recorded(var kept)) -> {
                List<UpstreamBook.Kept> all = new ArrayList<>(List.of(kept));
                all.addAll(answers.get());
                answers.set(List.copyOf(all));
            }
            case JobOutcome.Succeeded<UpstreamBook.Outcome>(
                            UpstreamBook.Outcome.Refused(var sentence, var nextStep)) ->
                    notice.set(sentence + " " + nextStep);
            case JobOutcome.Failed<UpstreamBook.Outcome>(var cause) ->
                    notice.set(cause.sentence() + " " + cause.nextStep());
            case JobOutcome.Cancelled<UpstreamBook.Outcome> _ -> notice.set("It was stopped.");
        }
    }

    /** What is kept about the open item, the newest first. */
    public ReadOnlyObjectProperty<List<UpstreamBook.Kept>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /** Whether there is an item that an answer can be about. */
    public ReadOnlyBooleanProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Why the last answer was not taken, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
