package dev.assay.app.ui.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Policy;
import dev.assay.model.review.Severity;
import dev.assay.viewer.fx.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecideViewModelTest {
    private static final ItemId ITEM = new ItemId("ABCDEFGHIJKLMNOPQRST");
    private static final List<Policy> POLICIES =
            List.of(
                    policy("SYN-1", "Disclosed"),
                    policy("SYN-2", "Not disclosed"),
                    policy("IMP-1", "Impersonation"));

    private final List<DecisionDraft> decided = new ArrayList<>();
    private final List<DecisionDraft> superseded = new ArrayList<>();
    private Optional<EnvironmentException> fault = Optional.empty();

    private static Policy policy(String code, String title) {
        return new Policy(code, title, "Text.", 1, Severity.S2, true, false);
    }

    private DecideViewModel model(HeldJobs jobs) {
        return new DecideViewModel(
                new DecideViewModel.Door() {
                    @Override
                    public DecideOutcome decide(DecisionDraft draft) throws EnvironmentException {
                        if (fault.isPresent()) {
                            throw fault.get();
                        }
                        decided.add(draft);
                        return new DecideOutcome.Recorded(41, 42, false);
                    }

                    @Override
                    public DecideOutcome supersede(DecisionDraft draft) {
                        superseded.add(draft);
                        return new DecideOutcome.Recorded(42, 43, false);
                    }
                },
                POLICIES,
                jobs);
    }

    private static void fill(DecideViewModel model) {
        model.begin(ITEM);
        model.policyTextProperty().set("2");
        model.takePolicy();
        model.choose(Disposition.REMOVE);
        model.rationaleProperty().set("The seam moves.");
    }

    @Test
    void nothingIsPreselectedAndWhatIsMissingIsSaidInOrder() {
        FxThread.pretend(() -> {
            DecideViewModel model = model(HeldJobs.atOnce());
            assertThat(model.missing()).contains("Open an item");
            model.begin(ITEM);
            assertThat(model.policyProperty().get()).isEmpty();
            assertThat(model.dispositionProperty().get()).isEmpty();
            assertThat(model.missing()).contains("policy");
            model.policyTextProperty().set("2");
            assertThat(model.takePolicy()).isTrue();
            assertThat(model.missing()).contains("disposition");
            model.choose(Disposition.LABEL);
            assertThat(model.missing()).contains("reasons");
            model.record();
            assertThat(model.stateProperty().get()).isInstanceOf(DecideState.Refused.class);
            assertThat(decided).isEmpty();
        });
    }

    @Test
    void digitsOfACodeMeanItsPolicy() {
        FxThread.pretend(() -> {
            DecideViewModel model = model(HeldJobs.atOnce());
            model.begin(ITEM);
            model.policyTextProperty().set("2");
            assertThat(model.matches()).extracting(Policy::code).containsExactly("SYN-2");
            model.policyTextProperty().set("imper");
            assertThat(model.matches()).extracting(Policy::code).containsExactly("IMP-1");
            model.policyTextProperty().set("nothing like it");
            assertThat(model.takePolicy()).isFalse();
        });
    }

    @Test
    void oneDecisionIsOneEntryHoweverOftenItIsConfirmed() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            DecideViewModel model = model(jobs);
            fill(model);
            model.record();
            model.record();
            assertThat(jobs.waiting()).isEqualTo(1);
            jobs.letGo();
            model.record();

            assertThat(decided).hasSize(1);
            assertThat(model.stateProperty().get()).isEqualTo(new DecideState.Recorded(41, false));
        });
    }

    @Test
    void onlyIncludedEvidenceIsNamed() {
        FxThread.pretend(() -> {
            ContentDigest frame = ContentDigest.of(new byte[] {1});
            ContentDigest map = ContentDigest.of(new byte[] {2});
            DecideViewModel model = model(HeldJobs.atOnce());
            fill(model);
            model.add(new EvidenceLine("Frame", "7", "", Optional.of(frame), true));
            model.add(new EvidenceLine("Map", "ratio", "", Optional.of(map), true));
            model.include(model.evidence().getLast(), false);
            model.record();

            assertThat(decided.getFirst().evidence()).containsExactly(frame);
        });
    }

    @Test
    void aFailureLeavesEverythingAsItWasTyped() {
        FxThread.pretend(() -> {
            fault =
                    Optional.of(
                            new EnvironmentException(
                                    "disk.full", "The disk is full.", "Make room.", true, null));
            DecideViewModel model = model(HeldJobs.atOnce());
            fill(model);
            model.record();
            assertThat(model.stateProperty().get())
                    .isEqualTo(new DecideState.Refused("The disk is full.", "Make room."));
            assertThat(model.rationaleProperty().get()).isEqualTo("The seam moves.");

            fault = Optional.empty();
            model.record();
            assertThat(model.stateProperty().get()).isInstanceOf(DecideState.Recorded.class);
        });
    }

    @Test
    void supersedingMakesASecondEntry() {
        FxThread.pretend(() -> {
            DecideViewModel model = model(HeldJobs.atOnce());
            fill(model);
            model.record();
            model.supersede();
            model.choose(Disposition.LABEL);
            model.record();

            assertThat(decided).hasSize(1);
            assertThat(superseded).hasSize(1);
            assertThat(model.stateProperty().get()).isEqualTo(new DecideState.Recorded(42, false));
        });
    }
}
