package dev.assay.app.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.detectors.Admission;
import dev.assay.app.detectors.Shelf;
import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShelfViewModelTest {
    private final List<Path> asked = new ArrayList<>();
    private Shelf shelf = new Shelf(List.of(), List.of(), Set.of());

    @Test
    void oneOrderAtATimeAndWhatCameOfItIsSaid() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            ShelfViewModel model = new ShelfViewModel(new Bench(), jobs);
            model.add(List.of(Path.of("one.json")), false);
            model.add(List.of(Path.of("two.json")), false);
            assertThat(model.workingProperty().get()).isTrue();
            assertThat(jobs.waiting()).isEqualTo(1);

            jobs.letGo();
            assertThat(asked).containsExactly(Path.of("one.json"));
            assertThat(model.workingProperty().get()).isFalse();
            assertThat(model.reportsProperty().get())
                    .singleElement()
                    .matches(report -> !report.added());
            assertThat(model.shelfProperty().get().spoilt())
                    .as("what no longer runs is looked at again")
                    .containsExactly("It is gone.");
        });
    }

    @Test
    void aCatalogueThatIsNotSignedComesToNothingWithANextStep() {
        FxThread.pretend(() -> {
            ShelfViewModel model = new ShelfViewModel(new Bench(), HeldJobs.atOnce());
            model.addSigned("/catalogue", Path.of("key"), false);
            assertThat(model.reportsProperty().get()).isEmpty();
            assertThat(model.noticeProperty().get()).isEqualTo("Not signed. Ask them.");
        });
    }

    private final class Bench implements ShelfViewModel.Bench {
        @Override
        public Shelf now() {
            return shelf;
        }

        @Override
        public List<Admission.Report> add(List<Path> files, boolean challenger, Progress progress) {
            asked.addAll(files);
            shelf = new Shelf(List.of(), List.of("It is gone."), Set.of());
            return List.of(
                    new Admission.Report(
                            "one.json",
                            Optional.empty(),
                            List.of(
                                    new Admission.Check(
                                            "whole", List.of("It is not."), "Fetch it again."))));
        }

        @Override
        public List<Admission.Report> addSigned(
                String place, Path key, boolean challenger, Progress progress)
                throws EnvironmentException {
            throw new EnvironmentException("made", "Not signed.", "Ask them.", false, null);
        }
    }
}
