package dev.assay.app.ui.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.review.QueueRow;
import dev.assay.model.review.Severity;
import dev.assay.viewer.fx.FxThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThumbnailViewModelTest {
    private static final ItemId HERE = new ItemId("AAAAAAAAAAAAAAAAAAAA");
    private static final ItemId COMING = new ItemId("BBBBBBBBBBBBBBBBBBBB");
    private static final ItemId BLOCKED = new ItemId("CCCCCCCCCCCCCCCCCCCC");

    private final List<ItemId> asked = new ArrayList<>();
    private final List<ItemId> dropped = new ArrayList<>();

    private final ThumbnailViewModel.Source source =
            new ThumbnailViewModel.Source() {
                @Override
                public Optional<Thumbnail> of(ItemId item) {
                    asked.add(item);
                    return Optional.of(new Thumbnail(1, 1, new byte[1]));
                }

                @Override
                public void drop(ItemId item) {
                    dropped.add(item);
                }
            };

    @Test
    void picturesAreMadeOneByOneAndOnlyOfWhatIsHere() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            ThumbnailViewModel model = new ThumbnailViewModel(source, jobs);
            model.want(
                    List.of(
                            row(HERE, ItemState.OPEN, BytesState.VERIFIED),
                            row(COMING, ItemState.OPEN, BytesState.PARTIAL)));
            assertThat(jobs.waiting()).isEqualTo(1);
            assertThat(model.of(HERE)).as("no row waits for its picture").isEmpty();

            jobs.letGo();
            assertThat(model.of(HERE)).isPresent();
            assertThat(model.changesProperty().get()).isEqualTo(1);
            assertThat(asked).containsExactly(HERE);
            assertThat(jobs.waiting()).isZero();
        });
    }

    @Test
    void nothingOfABlockedItemIsMadeOrKept() {
        FxThread.pretend(() -> {
            ThumbnailViewModel model = new ThumbnailViewModel(source, HeldJobs.atOnce());
            model.want(List.of(row(BLOCKED, ItemState.BLOCKED, BytesState.VERIFIED)));
            assertThat(asked).isEmpty();
            assertThat(dropped).containsExactly(BLOCKED);

            model.want(List.of(row(HERE, ItemState.OPEN, BytesState.VERIFIED)));
            model.forget(HERE);
            assertThat(model.of(HERE)).isEmpty();
            assertThat(dropped).containsExactly(BLOCKED, HERE);
        });
    }

    private static QueueRow row(ItemId id, ItemState state, BytesState bytes) {
        return new QueueRow(
                id,
                "name",
                Severity.S2,
                state,
                bytes,
                1,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
