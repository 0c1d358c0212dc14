package dev.assay.app.ui.audit;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The log on screen: the newest entries, what is looked for, the proof of one. FX thread only. */
public final class LogViewModel {
    /** So many entries are shown at once; older ones are found by the command line. */
    public static final int MOST = 1000;

    private static final int ANCHORS = 50;

    private final LogReader reader;
    private final JobRunner jobs;
    private final JobRunner upkeep;
    private final InstantSource clock;
    private final ObservableList<LogLine> shown = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty(this, "find", "");
    private final ObjectProperty<LogFilter> filter =
            new SimpleObjectProperty<>(this, "filter", LogFilter.NONE);
    private final ReadOnlyObjectWrapper<AnchorState> anchors =
            new ReadOnlyObjectWrapper<>(this, "anchors", AnchorState.NONE);
    private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
    private final ReadOnlyObjectWrapper<Optional<EntryProof>> proof =
            new ReadOnlyObjectWrapper<>(this, "proof", Optional.empty());
    private final ReadOnlyObjectWrapper<CheckState> check =
            new ReadOnlyObjectWrapper<>(this, "check", new CheckState.NotYet());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private List<LogLine> read = List.of();
    private OptionalLong chosen = OptionalLong.empty();
    private boolean reading;

    /**
     * @param jobs for what somebody waits for
     * @param upkeep for what takes its time
     */
    public LogViewModel(LogReader reader, JobRunner jobs, JobRunner upkeep, InstantSource clock) {
        this.reader = reader;
        this.jobs = jobs;
        this.upkeep = upkeep;
        this.clock = clock;
        find.subscribe(this::show);
        filter.subscribe((_, _) -> refresh());
    }

    /** Reads the newest entries again. */
    public void refresh() {
        FxThread.require();
        if (reading) {
            return;
        }
        reading = true;
        LogFilter wanted = filter.get();
        Instant now = clock.instant();
        jobs.<List<LogLine>>start(
                "",
                _ -> reader.newest(wanted, Long.MAX_VALUE, MOST, now),
                outcome -> {
                    arrived(outcome, wanted);
                    readAnchors();
                });
    }

    private void readAnchors() {
        jobs.<AnchorState>start(
                "",
                _ -> reader.anchors(ANCHORS),
                outcome -> {
                    switch (outcome) {
                        case JobOutcome.Succeeded<AnchorState>(AnchorState found) ->
                                anchors.set(found);
                        case JobOutcome.Failed<AnchorState>(EnvironmentException cause) ->
                                failed(cause);
                        case JobOutcome.Cancelled<AnchorState> _ -> {}
                    }
                });
    }

    private void failed(EnvironmentException cause) {
        trouble.set(cause.sentence() + " " + cause.nextStep());
    }

    /** Adds the entries before the oldest one on screen. */
    public void older() {
        FxThread.require();
        if (reading || read.isEmpty()) {
            return;
        }
        reading = true;
        LogFilter wanted = filter.get();
        List<LogLine> before = read;
        Instant now = clock.instant();
        jobs.<List<LogLine>>start(
                "",
                _ -> {
                    List<LogLine> all = new ArrayList<>(before);
                    all.addAll(reader.newest(wanted, before.getLast().row().index(), MOST, now));
                    return all;
                },
                outcome -> arrived(outcome, wanted));
    }

    private void arrived(JobOutcome<List<LogLine>> outcome, LogFilter wanted) {
        reading = false;
        if (!wanted.equals(filter.get())) {
            refresh();
            return;
        }
        switch (outcome) {
            case JobOutcome.Succeeded<List<LogLine>>(var lines) -> {
                read = lines;
                trouble.set("");
                show();
            }
            case JobOutcome.Failed<List<LogLine>>(EnvironmentException cause) -> failed(cause);
            case JobOutcome.Cancelled<List<LogLine>> _ -> {}
        }
    }

    private void show() {
        String wanted = find.get().strip().toUpperCase(Locale.ROOT);
        shown.setAll(read.stream().filter(line -> matches(line, wanted)).toList());
    }

    private static boolean matches(LogLine line, String wanted) {
        return wanted.isEmpty()
                || Long.toString(line.row().index()).equals(wanted)
                || line.item().toUpperCase(Locale.ROOT).contains(wanted)
                || line.row().sentence().toUpperCase(Locale.ROOT).contains(wanted)
                || line.row().type().toUpperCase(Locale.ROOT).contains(wanted)
                || line.row().actor().toUpperCase(Locale.ROOT).contains(wanted);
    }

    /** Proves {@code line}; the answer appears in {@link #proofProperty()}. */
    public void prove(LogLine line) {
        FxThread.require();
        long entry = line.row().index();
        chosen = OptionalLong.of(entry);
        jobs.<EntryProof>start(
                "",
                _ -> reader.prove(line),
                outcome -> {
                    if (chosen.orElse(-1) != entry) {
                        return; // another one was chosen meanwhile
                    }
                    if (outcome instanceof JobOutcome.Succeeded<EntryProof>(EntryProof found)) {
                        proof.set(Optional.of(found));
                    } else if (outcome instanceof JobOutcome.Failed<EntryProof> failed) {
                        failed(failed.cause());
                    }
                });
    }

    /** The entry somebody looks at, by its index; it stays when new ones come. */
    public OptionalLong chosen() {
        return chosen;
    }

    /** Reads everything again and compares; long for a long log. */
    public void checkAgain() {
        FxThread.require();
        if (check.get() instanceof CheckState.Running) {
            return;
        }
        check.set(new CheckState.Running());
        long size = reader.size();
        upkeep.<List<String>>start(
                "Checking the log",
                reader::check,
                outcome ->
                        check.set(
                                switch (outcome) {
                                    case JobOutcome.Succeeded<List<String>>(var found) ->
                                            found.isEmpty()
                                                    ? new CheckState.Agrees(clock.instant(), size)
                                                    : new CheckState.Differs(
                                                            clock.instant(), found);
                                    case JobOutcome.Failed<List<String>>(var cause) ->
                                            new CheckState.Failed(
                                                    cause.sentence(), cause.nextStep());
                                    case JobOutcome.Cancelled<List<String>> _ ->
                                            new CheckState.NotYet();
                                }));
    }

    public String origin() {
        return reader.origin();
    }

    public long size() {
        return reader.size();
    }

    public ObservableList<LogLine> lines() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /** What the whole log is narrowed to before anything is looked for in it. */
    public ObjectProperty<LogFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<AnchorState> anchorsProperty() {
        return anchors.getReadOnlyProperty();
    }

    public StringProperty findProperty() {
        return find;
    }

    /** Whether new entries are shown as they come. */
    public BooleanProperty followProperty() {
        return follow;
    }

    public ReadOnlyObjectProperty<Optional<EntryProof>> proofProperty() {
        return proof.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CheckState> checkProperty() {
        return check.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
