package dev.assay.app.ui.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamViewModelTest {
    private static final ItemId ONE = new ItemId("AAAAAAAAAAAAAAAAAAAA");
    private static final ItemId OTHER = new ItemId("BBBBBBBBBBBBBBBBBBBB");
    private static final FrameTimes TIMES = new FrameTimes(0, 1);
    private static final Path FILE = Path.of("answer.json");

    private final List<String> taken = new ArrayList<>();

    @Test
    void whatWasTakenStandsFirstBesideWhatWasKept() {
        FxThread.pretend(() -> {
            UpstreamViewModel model = new UpstreamViewModel(new Book(), HeldJobs.atOnce());
            model.open(ONE, TIMES);
            assertThat(model.answersProperty().get()).hasSize(1);
            model.take(FILE, "asset");
            assertThat(model.answersProperty().get())
                    .extracting(kept -> kept.result().mapping().service())
                    .containsExactly("asset", "hive");
        });
    }

    @Test
    void aRefusalSaysWhyAndAServiceThatNobodyKnowsIsNotTried() {
        FxThread.pretend(() -> {
            UpstreamViewModel model = new UpstreamViewModel(new Book(), HeldJobs.atOnce());
            model.open(ONE, TIMES);
            model.take(FILE, "hive");
            assertThat(model.noticeProperty().get()).isEqualTo("No JSON. Choose another.");
            model.take(FILE, "nobody");
            assertThat(model.noticeProperty().get()).startsWith("The mapping is not whole.");
            assertThat(taken).containsExactly("hive");
        });
    }

    @Test
    void anAnswerOfAnItemThatWasLeftIsNotShownWithTheNext() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            UpstreamViewModel model = new UpstreamViewModel(new Book(), jobs);
            model.open(ONE, TIMES);
            jobs.letGo();
            model.take(FILE, "asset");
            model.open(OTHER, TIMES);
            jobs.letGo();
            assertThat(model.answersProperty().get()).isEmpty();
            assertThat(model.readingProperty().get()).isFalse();
        });
    }

    private final class Book implements UpstreamViewModel.Book {
        @Override
        public List<UpstreamBook.Kept> of(ItemId item, FrameTimes times) {
            return item.equals(ONE) ? List.of(kept(mapping("hive"))) : List.of();
        }

        @Override
        public UpstreamBook.Outcome take(
                ItemId item, Path answer, UpstreamMapping mapping, FrameTimes times) {
            taken.add(mapping.service());
            return mapping.service().equals("hive")
                    ? new UpstreamBook.Outcome.Refused("No JSON.", "Choose another.")
                    : new UpstreamBook.Outcome.Recorded(kept(mapping));
        }
    }

    private static UpstreamMapping mapping(String service) {
        return KnownServices.named(service).orElseThrow();
    }

    private static UpstreamBook.Kept kept(UpstreamMapping mapping) {
        return new UpstreamBook.Kept(
                new UpstreamResult(
                        "0".repeat(64),
                        mapping,
                        List.of(),
                        0,
                        new Coverage(Coverage.State.COMPLETE, "The answer is whole.", 0, 1),
                        Double.NaN,
                        List.of()),
                new byte[0]);
    }
}
