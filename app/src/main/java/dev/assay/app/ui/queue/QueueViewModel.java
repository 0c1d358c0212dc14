package dev.assay.app.ui.queue;

import dev.assay.app.ui.words.Span;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The queue: mine first, then what is next. Reading happens in the background; while one reading is
 * under way a further wish is kept and served once. For the JavaFX thread only.
 */
public final class QueueViewModel {
    /** A clock is shown as running out from here on. */
    static final Duration SOON = Duration.ofHours(3);

    /** Reads rows; blocking, called in the background. */
    @FunctionalInterface
    public interface Rows {
        List<QueueRow> read(QueueFilter filter) throws EnvironmentException;
    }

    private final Rows rows;
    private final JobRunner jobs;
    private final InstantSource clock;
    private final ObservableList<QueueLine> lines = FXCollections.observableArrayList();
    private final StringProperty find = new SimpleStringProperty(this, "find", "");
    private final ObjectProperty<QueueScope> scope =
            new SimpleObjectProperty<>(this, "scope", QueueScope.OPEN);
    private final ReadOnlyObjectWrapper<QueueState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new QueueState.Loading());
    private final ReadOnlyObjectWrapper<Optional<ItemId>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting", 0);
    private final ReadOnlyIntegerWrapper mine = new ReadOnlyIntegerWrapper(this, "mine", 0);
    private List<QueueRow> read = List.of();
    private final Set<ItemId> aside = new HashSet<>();
    private boolean reading;
    private boolean again;

    public QueueViewModel(Rows rows, JobRunner jobs, InstantSource clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
        find.subscribe(this::show);
        scope.subscribe(this::refresh);
    }

    /** Reads the queue anew. */
    public void refresh() {
        FxThread.require();
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        QueueFilter filter = scope.get().filter();
        jobs.<List<QueueRow>>start("", _ -> rows.read(filter), this::arrived);
    }

    private void arrived(JobOutcome<List<QueueRow>> outcome) {
        reading = false;
        switch (outcome) {
            case JobOutcome.Succeeded<List<QueueRow>>(List<QueueRow> value) -> {
                read = List.copyOf(value);
                show();
            }
            case JobOutcome.Failed<List<QueueRow>>(EnvironmentException cause) ->
                    state.set(new QueueState.Failed(cause.sentence(), cause.nextStep()));
            case JobOutcome.Cancelled<List<QueueRow>> _ -> {}
        }
        if (again) {
            again = false;
            refresh();
        }
    }

    private void show() {
        String text = find.get().strip();
        List<QueueRow> found = read.stream().filter(row -> QueueScope.matches(row, text)).toList();
        waiting.set(read.size());
        mine.set((int) read.stream().filter(QueueRow::mine).count());
        List<QueueLine> fresh = new ArrayList<>();
        group(fresh, "Mine", "", found.stream().filter(row -> here(row) && row.mine()).toList());
        group(
                fresh,
                "Next",
                "severity \u00d7 clock",
                found.stream().filter(row -> here(row) && !row.mine()).toList());
        group(
                fresh,
                "Set aside",
                "until this window closes",
                found.stream().filter(row -> !here(row)).toList());
        replace(fresh);
        if (!found.isEmpty()) {
            state.set(new QueueState.Filled());
        } else if (read.isEmpty()) {
            state.set(new QueueState.Empty());
        } else {
            state.set(new QueueState.NothingFound(text));
        }
    }

    /** Lines that stay as they are keep their cells: a reading mostly changes one row. */
    private void replace(List<QueueLine> fresh) {
        if (fresh.size() != lines.size()) {
            lines.setAll(fresh);
            return;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!fresh.get(i).equals(lines.get(i))) {
                lines.set(i, fresh.get(i));
            }
        }
    }

    private boolean here(QueueRow row) {
        return !aside.contains(row.id());
    }

    /** Puts an item behind all others for as long as this window is open, or takes it back. */
    public void setAside(ItemId item) {
        FxThread.require();
        if (!aside.remove(item)) {
            aside.add(item);
        }
        show();
    }

    private void group(List<QueueLine> to, String title, String hint, List<QueueRow> members) {
        if (!members.isEmpty()) {
            to.add(new QueueLine.Group(title, members.size(), hint));
            members.forEach(row -> to.add(line(row)));
        }
    }

    private QueueLine.Item line(QueueRow row) {
        Instant now = clock.instant();
        Optional<Duration> left = row.due().map(due -> Duration.between(now, due));
        return new QueueLine.Item(
                row,
                Standing.of(row),
                left.map(Span::left).orElse(""),
                left.map(QueueViewModel::urgency).orElse(QueueLine.Urgency.NONE));
    }

    private static QueueLine.Urgency urgency(Duration left) {
        if (left.isNegative()) {
            return QueueLine.Urgency.LATE;
        }
        return left.compareTo(SOON) <= 0 ? QueueLine.Urgency.SOON : QueueLine.Urgency.CALM;
    }

    /** Chooses an item; whoever follows {@link #selectedProperty()} opens it. */
    public void select(ItemId item) {
        FxThread.require();
        selected.set(Optional.of(item));
    }

    /** The item after or before the chosen one, or the first. */
    public void move(int by) {
        FxThread.require();
        List<ItemId> ids =
                lines.stream()
                        .filter(QueueLine.Item.class::isInstance)
                        .map(line -> ((QueueLine.Item) line).row().id())
                        .toList();
        if (!ids.isEmpty()) {
            int at = selected.get().map(ids::indexOf).orElse(-1);
            select(ids.get(at < 0 ? 0 : Math.clamp(at + by, 0, ids.size() - 1)));
        }
    }

    /** The row of {@code item}, while the queue holds it. */
    public Optional<QueueRow> row(ItemId item) {
        return read.stream().filter(row -> row.id().equals(item)).findFirst();
    }

    /** Everything the last reading found, whatever is looked for. */
    public List<QueueRow> rows() {
        return read;
    }

    /** The nearest clock of all rows. */
    public Optional<QueueRow> nearest() {
        return read.stream()
                .filter(row -> row.due().isPresent())
                .min((a, b) -> a.due().orElseThrow().compareTo(b.due().orElseThrow()));
    }

    public ObservableList<QueueLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** What is looked for: part of an id, a surface or a name. */
    public StringProperty findProperty() {
        return find;
    }

    public ObjectProperty<QueueScope> scopeProperty() {
        return scope;
    }

    public ReadOnlyObjectProperty<QueueState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ItemId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** How many rows there are in the chosen scope. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty mineProperty() {
        return mine.getReadOnlyProperty();
    }
}
