package dev.assay.app.ui.upstream;

import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.MappingReader;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamRequest;
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

        /** What a person has to know before the item is sent; sends nothing. */
        String cost(ItemId item, UpstreamRequest request) throws EnvironmentException;

        /** Sends the item and keeps the answer; a sentence where there is none. */
        Optional<String> ask(ItemId item, UpstreamRequest request, FrameTimes times)
                throws EnvironmentException;
    }

    /**
     * An endpoint that a person may let be asked.
     *
     * @param cost what leaves for where, and who pays
     */
    public record Question(UpstreamRequest request, String cost) {}

    private record Open(ItemId item, FrameTimes times) {}

    private final Book book;
    private final JobRunner jobs;
    private final ReadOnlyObjectWrapper<List<UpstreamBook.Kept>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final ReadOnlyBooleanWrapper reading =
            new ReadOnlyBooleanWrapper(this, "reading", false);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyBooleanWrapper about = new ReadOnlyBooleanWrapper(this, "about", false);
    private final ReadOnlyObjectWrapper<Optional<Question>> question =
            new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());
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
        look(now);
    }

    private void look(Open now) {
        jobs.<List<UpstreamBook.Kept>>start(
                "",
                _ -> book.of(now.item(), now.times()),
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
        question.set(Optional.empty());
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

    /** Says what asking an endpoint would mean; nothing is sent before {@link #confirm}. */
    public void wantAgain(String endpoint, String contentType, String service) {
        wantAgain(endpoint, contentType, _ -> KnownServices.named(service));
    }

    /** As above, the answer to be read by a mapping file. */
    public void wantAgain(String endpoint, String contentType, Path mapping) {
        wantAgain(
                endpoint,
                contentType,
                _ -> MappingReader.parse(DurableFile.read(mapping, MOST_MAPPING)));
    }

    private void wantAgain(
            String endpoint, String contentType, Job<Optional<UpstreamMapping>> mapping) {
        FxThread.require();
        if (open.isEmpty() || reading.get()) {
            return;
        }
        Open now = open.get();
        reading.set(true);
        notice.set("");
        question.set(Optional.empty());
        jobs.<Question>start(
                "",
                progress -> {
                    UpstreamRequest request = request(endpoint, contentType, mapping.run(progress));
                    return new Question(request, book.cost(now.item(), request));
                },
                outcome -> {
                    if (open.filter(now::equals).isPresent()) {
                        reading.set(false);
                        switch (outcome) {
                            case JobOutcome.Succeeded<Question>(Question asked) ->
                                    question.set(Optional.of(asked));
                            case JobOutcome.Failed<Question>(var cause) ->
                                    notice.set(cause.sentence() + " " + cause.nextStep());
                            case JobOutcome.Cancelled<Question> _ -> notice.set("It was stopped.");
                        }
                    }
                });
    }

    private static UpstreamRequest request(
            String endpoint, String contentType, Optional<UpstreamMapping> mapping)
            throws EnvironmentException {
        try {
            return new UpstreamRequest(
                    endpoint,
                    contentType,
                    UpstreamRequest.USUAL,
                    mapping.orElseThrow(
                            () -> new IllegalArgumentException("The mapping is not whole.")));
        } catch (IllegalArgumentException wrong) {
            throw new EnvironmentException(
                    "upstream.request",
                    String.valueOf(wrong.getMessage()),
                    "Nothing was sent.",
                    false,
                    wrong);
        }
    }

    /** A person said no: nothing is sent. */
    public void decline() {
        question.set(Optional.empty());
    }

    /** A person said yes: the item is sent, once. */
    public void confirm() {
        FxThread.require();
        if (open.isEmpty() || question.get().isEmpty() || reading.get()) {
            return;
        }
        Open now = open.get();
        UpstreamRequest request = question.get().get().request();
        question.set(Optional.empty());
        reading.set(true);
        jobs.<Optional<String>>start(
                "Asking " + request.endpoint(),
                _ -> book.ask(now.item(), request, now.times()),
                outcome -> {
                    if (open.filter(now::equals).isPresent()) {
                        reading.set(false);
                        switch (outcome) {
                            case JobOutcome.Succeeded<Optional<String>>(var against) -> {
                                notice.set(against.orElse(""));
                                look(now);
                            }
                            case JobOutcome.Failed<Optional<String>>(var cause) ->
                                    notice.set(cause.sentence() + " " + cause.nextStep());
                            case JobOutcome.Cancelled<Optional<String>> _ ->
                                    notice.set("It was stopped; it may have been sent.");
                        }
                    }
                });
    }

    /** What a person has to say yes or no to. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
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
