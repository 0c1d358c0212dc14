package dev.assay.app.ui.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.app.upstream.UpstreamBook;
import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.KnownServices;
import dev.assay.model.detection.upstream.UpstreamMapping;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.detection.upstream.UpstreamResult;
import dev.assay.model.item.ItemId;
import dev.assay.viewer.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

        @Override
        public String cost(ItemId item, UpstreamRequest request) {
            return "It costs.";
        }

        @Override
        public Optional<String> ask(ItemId item, UpstreamRequest request, FrameTimes times) {
            taken.add(request.endpoint());
            return Optional.of("Too slow. Ask later.");
        }
    }

    @Test
    void nothingIsSentBeforeAPersonSaidYesToItsCost() {
        FxThread.pretend(() -> {
            UpstreamViewModel model = new UpstreamViewModel(new Book(), HeldJobs.atOnce());
            model.open(ONE, TIMES);
            model.wantAgain("ours", "video/mp4", "asset");
            assertThat(model.questionProperty().get())
                    .hasValueSatisfying(asked -> assertThat(asked.cost()).isEqualTo("It costs."));
            model.decline();
            model.confirm();
            assertThat(taken).as("declined").isEmpty();

            model.wantAgain("ours", "video/mp4", "asset");
            model.confirm();
            assertThat(taken).containsExactly("ours");
            model.confirm();
            assertThat(taken).as("asked once").hasSize(1);
            assertThat(model.noticeProperty().get()).isEqualTo("Too slow. Ask later.");
        });
    }

    @Test
    void aNameThatIsNoneIsSaidAndNothingIsAsked() {
        FxThread.pretend(() -> {
            UpstreamViewModel model = new UpstreamViewModel(new Book(), HeldJobs.atOnce());
            model.open(ONE, TIMES);
            model.wantAgain("no name", "video/mp4", "asset");
            assertThat(model.questionProperty().get()).isEmpty();
            assertThat(model.noticeProperty().get()).contains("Nothing was sent.");
        });
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
