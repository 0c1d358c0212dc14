package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.keystore.KeyFile;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.review.Eviction;
import dev.assay.model.review.KeepRule;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomMakingTest {
    @TempDir Path temp;

    private Instant now = Instant.now();

    @Test
    void copiesBeyondTheBudgetGoByThemselvesNowAndThen() throws Exception {
        try (Workspace workspace =
                MadeWorkspace.in(temp.resolve("ws"), new KeyFile(temp.resolve("key")), 3)) {
            List<ItemId> items =
                    workspace.desk().queue(QueueFilter.all()).stream().map(QueueRow::id).toList();
            for (ItemId item : items) {
                MadeWorkspace.pull(workspace, item);
            }
            workspace.desk().claim(items.getFirst());
            KeepRule rule = new KeepRule(200_000, Duration.ofDays(30));
            RoomMaking room = new RoomMaking(workspace.desk(), rule, () -> now);
            Optional<Eviction> first = room.now();
            assertThat(first)
                    .map(Eviction::evicted)
                    .hasValueSatisfying(
                            gone -> assertThat(gone).hasSize(2).doesNotContain(items.getFirst()));
            assertThat(workspace.vault().state(items.getFirst())).isEqualTo(BytesState.VERIFIED);
            assertThat(room.now()).isEmpty();
            MadeWorkspace.pull(workspace, items.getLast());
            now = now.plus(RoomMaking.PAUSE);
            assertThat(room.now()).map(Eviction::evicted).contains(List.of(items.getLast()));
        }
    }
}
