package dev.assay.app.ui.decide;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Job;
import dev.assay.model.job.JobOutcome;
import dev.assay.model.job.JobRunner;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Policy;
import dev.assay.viewer.fx.FxThread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A decision being made. Nothing is preselected; what is missing is said; recording is one entry
 * and final. For the JavaFX thread only.
 */
public final class DecideViewModel {
    /** Records decisions; blocking, called in the background. */
    public interface Door {
        DecideOutcome decide(DecisionDraft draft) throws EnvironmentException;

        /** Records a second decision that replaces one's own; both stay. */
        DecideOutcome supersede(DecisionDraft draft) throws EnvironmentException;
    }

    /** Longest rationale that may be typed. */
    public static final int MOST_CHARACTERS = 5000;

    private final Door door;
    private final JobRunner jobs;
    private final List<Policy> policies;
    private final StringProperty policyText = new SimpleStringProperty(this, "policyText", "");
    private final ObjectProperty<Optional<Policy>> policy =
            new SimpleObjectProperty<>(this, "policy", Optional.empty());
    private final ObjectProperty<Optional<Disposition>> disposition =
            new SimpleObjectProperty<>(this, "disposition", Optional.empty());
    private final StringProperty rationale = new SimpleStringProperty(this, "rationale", "");
    private final ObservableList<EvidenceLine> evidence = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DecideState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new DecideState.Editing());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private Optional<ItemId> item = Optional.empty();
    private Optional<ContentDigest> thresholds = Optional.empty();
    private boolean superseding;
    private Supplier<Job<Boolean>> before = () -> _ -> true;

    public DecideViewModel(Door door, List<Policy> policies, JobRunner jobs) {
        this.door = door;
        this.jobs = jobs;
        this.policies = List.copyOf(policies);
    }

    /** What must be recorded before a decision is, such as what was seen; asked for each time. */
    public void setBefore(Supplier<Job<Boolean>> job) {
        before = job;
    }

    /** An empty decision on {@code of}. */
    public void begin(ItemId of) {
        clear();
        item = Optional.of(of);
        open.set(true);
    }

    /** No item is open. */
    public void clear() {
        FxThread.require();
        item = Optional.empty();
        open.set(false);
        thresholds = Optional.empty();
        superseding = false;
        policyText.set("");
        policy.set(Optional.empty());
        disposition.set(Optional.empty());
        rationale.set("");
        evidence.clear();
        state.set(new DecideState.Editing());
    }

    /** The thresholds the scores on screen were read with. */
    public void readWith(ContentDigest thresholdSet) {
        thresholds = Optional.of(thresholdSet);
    }

    /** Policies that are meant by what was typed: digits of the code, part of code or title. */
    public List<Policy> matches() {
        String typed = policyText.get().strip().toUpperCase(Locale.ROOT);
        return policies.stream().filter(p -> means(p, typed)).toList();
    }

    private static boolean means(Policy policy, String typed) {
        String code = policy.code().toUpperCase(Locale.ROOT);
        return typed.isEmpty()
                || code.contains(typed)
                || code.replaceAll("[^0-9]", "").startsWith(typed.replaceAll("[^0-9A-Z]", ""))
                || (code + " " + policy.title().toUpperCase(Locale.ROOT)).contains(typed);
    }

    /** Takes the one policy that is meant; false while none or several are. */
    public boolean takePolicy() {
        FxThread.require();
        List<Policy> meant = matches();
        if (policyText.get().isBlank() || meant.isEmpty()) {
            return false;
        }
        choose(meant.getFirst());
        return true;
    }

    public void choose(Policy chosen) {
        FxThread.require();
        policy.set(Optional.of(chosen));
        policyText.set(chosen.code() + "  " + chosen.title());
        edited();
    }

    public void choose(Disposition chosen) {
        FxThread.require();
        disposition.set(Optional.of(chosen));
        edited();
    }

    /** Adds what is not there yet, or brings it up to date. */
    public void add(EvidenceLine line) {
        FxThread.require();
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).sameThing(line)) {
                evidence.set(i, line);
                return;
            }
        }
        evidence.add(line);
    }

    public void include(EvidenceLine line, boolean wanted) {
        FxThread.require();
        int at = evidence.indexOf(line);
        if (at >= 0) {
            evidence.set(at, line.with(wanted));
        }
    }

    /** What is still missing, as one sentence; empty when it can be recorded. */
    public String missing() {
        if (item.isEmpty()) {
            return "Open an item first.";
        }
        if (policy.get().isEmpty()) {
            return "Choose the policy this rests on.";
        }
        if (disposition.get().isEmpty()) {
            return "Choose a disposition.";
        }
        if (rationale.get().isBlank()) {
            return "Write down the reasons.";
        }
        return "";
    }

    private void edited() {
        if (state.get() instanceof DecideState.Refused) {
            state.set(new DecideState.Editing());
        }
    }

    /** Records the decision once; while it is being recorded or is recorded, nothing happens. */
    public void record() {
        FxThread.require();
        boolean editable =
                state.get() instanceof DecideState.Editing
                        || state.get() instanceof DecideState.Refused;
        if (!editable) {
            return;
        }
        String gap = missing();
        if (!gap.isEmpty()) {
            state.set(new DecideState.Refused(gap, "Nothing was recorded."));
            return;
        }
        DecisionDraft draft =
                new DecisionDraft(
                        item.orElseThrow(),
                        disposition.get().orElseThrow(),
                        policy.get().orElseThrow().code(),
                        rationale.get().strip(),
                        Optional.empty(),
                        thresholds,
                        evidence.stream()
                                .filter(EvidenceLine::included)
                                .flatMap(line -> line.digest().stream())
                                .distinct()
                                .toList());
        state.set(new DecideState.Recording());
        boolean second = superseding;
        Job<Boolean> first = before.get();
        jobs.<DecideOutcome>start(
                "",
                progress -> {
                    first.run(progress);
                    return second ? door.supersede(draft) : door.decide(draft);
                },
                out -> ended(draft, out));
    }

    /** Opens what was just recorded again: recording then makes a second entry. */
    public void supersede() {
        FxThread.require();
        if (state.get() instanceof DecideState.Recorded) {
            superseding = true;
            state.set(new DecideState.Editing());
        }
    }

    private void ended(DecisionDraft draft, JobOutcome<DecideOutcome> outcome) {
        if (item.filter(draft.item()::equals).isEmpty()) {
            return;
        }
        state.set(DecideState.of(outcome));
    }

    /** Whether there is an item to decide. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public Optional<ItemId> item() {
        return item;
    }

    /** What stands in the policy field. */
    public StringProperty policyTextProperty() {
        return policyText;
    }

    public ReadOnlyObjectProperty<Optional<Policy>> policyProperty() {
        return policy;
    }

    public ReadOnlyObjectProperty<Optional<Disposition>> dispositionProperty() {
        return disposition;
    }

    public StringProperty rationaleProperty() {
        return rationale;
    }

    public ObservableList<EvidenceLine> evidence() {
        return FXCollections.unmodifiableObservableList(evidence);
    }

    public ReadOnlyObjectProperty<DecideState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
