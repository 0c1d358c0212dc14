package dev.assay.app.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.ui.jobs.WorkList;
import dev.assay.model.evidence.bag.BagVerdict;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ItemPreview;
import dev.assay.model.evidence.verify.EvidenceFinding;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.QueueRow;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {
    private static final ItemId ITEM = new ItemId("A".repeat(20));
    private static final Path OUT = Path.of("out");

    private final Bench bench = new Bench();

    /** Makes and verifies what the test says. */
    private static final class Bench implements EvidenceBench {
        private final List<List<ItemId>> made = new ArrayList<>();
        private @Nullable EnvironmentException trouble;
        private List<EvidenceFinding> findings = List.of();
        private Optional<ExportOutcome.Refused> refused = Optional.empty();

        @Override
        public List<QueueRow> items() {
            return List.of();
        }

        @Override
        public ItemPreview preview(ItemId item) {
            return new ItemPreview(Optional.empty(), refused);
        }

        @Override
        public ExportOutcome export(List<ItemId> items, Path into, Progress progress)
                throws EnvironmentException {
            if (trouble != null) {
                throw trouble;
            }
            made.add(items);
            return new ExportOutcome.Done(
                    into.resolve("p"), "p", ContentDigest.of(new byte[0]), 1, 1, Map.of(), 4, 5);
        }

        @Override
        public EvidenceVerdict verify(Path package0, Progress progress) {
            BagVerdict bag =
                    new BagVerdict("1.0", List.of("sha256"), 1, 1, List.of(), List.of(), 0);
            return new EvidenceVerdict(
                    "p", "", "o", "k", 5, "r", 1, 1, bag, findings, List.of(), List.of());
        }

        @Override
        public List<EarlierExport> earlier() {
            return List.of();
        }
    }

    @Test
    void aPackageIsWrittenAndReadBack() {
        FxThread.pretend(() -> {
            EvidenceViewModel model = model();
            model.write();
            assertThat(bench.made).isEmpty();

            model.choose(ITEM, true);
            model.write();
            assertThat(bench.made).containsExactly(List.of(ITEM));
            assertThat(model.stateProperty().get()).isInstanceOf(PackState.Verified.class);
            assertThat(model.writingProperty().get()).isEmpty();

            model.choose(ITEM, false);
            assertThat(model.stateProperty().get()).isInstanceOf(PackState.Choosing.class);
            assertThat(model.planProperty().get().canBeMade()).isFalse();
        });
    }

    @Test
    void whatMayNotLeaveCannotBeWritten() {
        FxThread.pretend(() -> {
            bench.refused =
                    Optional.of(
                            new ExportOutcome.Refused(Optional.of(ITEM), "Not here.", "Pull it."));
            EvidenceViewModel model = model();
            model.choose(ITEM, true);
            assertThat(model.planProperty().get().refusals()).hasSize(1);
            model.write();
            assertThat(bench.made).isEmpty();
        });
    }

    @Test
    void aFullDiskAndAPackageThatDoesNotHoldAreSaid() {
        FxThread.pretend(() -> {
            EvidenceViewModel model = model();
            model.choose(ITEM, true);
            bench.trouble =
                    new EnvironmentException("export.full", "Full.", "Free some.", true, null);
            model.write();
            assertThat(model.stateProperty().get())
                    .isEqualTo(new PackState.NotMade("Full.", "Free some."));

            bench.trouble = null;
            bench.findings = List.of(new EvidenceFinding("bag", "x", "It differs."));
            model.write();
            assertThat(model.stateProperty().get())
                    .matches(now -> now instanceof PackState.Verified(var _, var v) && !v.pass());
        });
    }

    private EvidenceViewModel model() {
        return new EvidenceViewModel(
                bench, HeldJobs.atOnce(), new WorkList(HeldJobs.atOnce()), OUT);
    }
}
