package dev.assay.app.ui.decide;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.RecordedDecision;
import dev.assay.viewer.fx.FxThread;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The second person's answer to somebody's decision. Nothing is preselected; what was decided is
 * given out only after the second person's own first judgement. For the JavaFX thread only.
 */
public final class SecondViewModel {
    /** Records answers; blocking, called in the background. */
    @FunctionalInterface
    public interface Door {
        DecideOutcome second(ItemId item, boolean agrees, String rationale)
                throws EnvironmentException;
    }

    /** How the open item stands towards a second person. */
    public sealed interface Asked {
        /** No decision waits. */
        record Nothing() implements Asked {}

        /** The person at this desk decided: somebody else has to answer. */
        record Others(RecordedDecision decision) implements Asked {}

        /** An answer is asked for once this person has judged for themselves. */
        record JudgeFirst() implements Asked {}

        /** An answer is asked for now. */
        record Now(RecordedDecision decision) implements Asked {}

        /** Two answers differ; a third person decides. */
        record Conflict() implements Asked {}
    }

    private final Door door;
    private final JobRunner jobs;
    private final String me;
    private final ReadOnlyObjectWrapper<Asked> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", new Asked.Nothing());
    private final ObjectProperty<Optional<Boolean>> agrees =
            new SimpleObjectProperty<>(this, "agrees", Optional.empty());
    private final StringProperty rationale = new SimpleStringProperty(this, "rationale", "");
    private final ReadOnlyObjectWrapper<DecideState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new DecideState.Editing());
    private Optional<ItemId> item = Optional.empty();
    private Supplier<Job<Boolean>> before = () -> _ -> true;

    /**
     * @param me pseudonym of the person at this desk
     */
    public SecondViewModel(Door door, String me, JobRunner jobs) {
        this.door = door;
        this.me = me;
        this.jobs = jobs;
    }

    /** What must be recorded before an answer is, such as what was seen; asked for each time. */
    public void setBefore(Supplier<Job<Boolean>> job) {
        before = job;
    }

    /** The open item stands like this now; empty when none is open. */
    public void show(Optional<ItemDetail> detail) {
        FxThread.require();
        Optional<ItemId> now = detail.map(known -> known.item().id());
        if (!now.equals(item)) {
            item = now;
            agrees.set(Optional.empty());
            rationale.set("");
            state.set(new DecideState.Editing());
        }
        asked.set(detail.map(this::asked).orElseGet(Asked.Nothing::new));
    }

    private Asked asked(ItemDetail detail) {
        if (detail.state() == ItemState.CONFLICT) {
            return new Asked.Conflict();
        }
        Optional<RecordedDecision> waits = detail.decision().filter(RecordedDecision::awaitsSecond);
        if (waits.isEmpty()) {
            return new Asked.Nothing();
        }
        if (waits.get().by().equals(me)) {
            return new Asked.Others(waits.get());
        }
        return detail.firstJudgement().isPresent() || detail.revealed()
                ? new Asked.Now(waits.get())
                : new Asked.JudgeFirst();
    }

    /** Whether keys and buttons of the decision tab mean an answer now. */
    public boolean answering() {
        return asked.get() instanceof Asked.Now;
    }

    public void choose(boolean agreement) {
        FxThread.require();
        if (answering()) {
            agrees.set(Optional.of(agreement));
        }
    }

    /** What is still missing, as one sentence; empty when it can be recorded. */
    public String missing() {
        if (agrees.get().isEmpty()) {
            return "Say whether you agree.";
        }
        return rationale.get().isBlank() ? "Write down the reasons." : "";
    }

    /** Records the answer once. */
    public void record() {
        FxThread.require();
        boolean editable =
                state.get() instanceof DecideState.Editing
                        || state.get() instanceof DecideState.Refused;
        if (!answering() || !editable || item.isEmpty()) {
            return;
        }
        if (!missing().isEmpty()) {
            state.set(new DecideState.Refused(missing(), "Nothing was recorded."));
            return;
        }
        ItemId of = item.get();
        boolean agreement = agrees.get().orElseThrow();
        String reasons = rationale.get().strip();
        state.set(new DecideState.Recording());
        Job<Boolean> first = before.get();
        jobs.<DecideOutcome>start(
                "",
                progress -> {
                    first.run(progress);
                    return door.second(of, agreement, reasons);
                },
                outcome -> ended(of, outcome));
    }

    private void ended(ItemId of, JobOutcome<DecideOutcome> outcome) {
        if (item.filter(of::equals).isPresent()) {
            state.set(DecideState.of(outcome));
        }
    }

    public ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Empty until somebody chose. */
    public ReadOnlyObjectProperty<Optional<Boolean>> agreesProperty() {
        return agrees;
    }

    public StringProperty rationaleProperty() {
        return rationale;
    }

    public ReadOnlyObjectProperty<DecideState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
