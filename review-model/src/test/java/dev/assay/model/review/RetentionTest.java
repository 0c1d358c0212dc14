package dev.assay.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Erased;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds, erasure and eviction at a desk. */
class RetentionTest {
    @TempDir Path folder;
    private DeskBench bench;
    private ReviewDesk desk;

    @BeforeEach
    void open() throws EnvironmentException {
        bench = DeskBench.create(folder);
        desk = bench.desk("r-1");
    }

    @AfterEach
    void close() throws EnvironmentException {
        bench.close();
    }

    @Test
    void whatIsUnderHoldIsNeitherErasedNorEvicted() throws Exception {
        ItemId item = bench.list("a.jpg").getFirst();
        copy(item);
        desk.claim(item);
        desk.decide(DeskBench.draft(item, Disposition.RELEASE, "NOV-1"));
        HoldDraft hold = new HoldDraft("HOLD-7", "District court", "Proceedings are open.");
        assertThat(bench.desk("r-2", Set.of(Role.REVIEWER)).placeHold(item, hold))
                .isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.placeHold(item, hold)).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(desk.placeHold(item, hold)).isInstanceOf(ActOutcome.Refused.class);
        bench.pass(Duration.ofDays(400));

        assertThat(desk.eraseAll(item, "gdpr-17")).isInstanceOf(ActOutcome.Refused.class);
        Eviction none = desk.keep(new KeepRule(0, Duration.ofDays(1)));
        assertThat(none).isEqualTo(new Eviction(List.of(), 1, none.bytes(), false));

        assertThat(desk.liftHold(item, hold)).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(desk.keep(new KeepRule(0, Duration.ofDays(1))).evicted()).containsExactly(item);
        assertThat(desk.eraseAll(item, "gdpr-17")).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(desk.eraseAll(item, "gdpr-17")).isInstanceOf(ActOutcome.Refused.class);
    }

    @Test
    void roomIsMadeByAgeAndStateBeforeSize() throws Exception {
        List<ItemId> items = bench.list("decided-old", "decided", "open", "claimed", "partial");
        for (ItemId item : items.subList(0, 4)) {
            copy(item);
            bench.vault().open(item).orElseThrow().close();
            if (item.equals(items.get(0)) || item.equals(items.get(1))) {
                desk.claim(item);
                desk.decide(DeskBench.draft(item, Disposition.RELEASE, "NOV-1"));
            }
            bench.pass(Duration.ofDays(10));
        }
        bench.vault().begin(items.get(4), 10).close();
        desk.claim(items.get(3));
        assertThat(desk.keep(new KeepRule(Long.MAX_VALUE, Duration.ofDays(35))).evicted())
                .containsExactlyInAnyOrder(items.get(0), items.get(4));
        Eviction rest = desk.keep(new KeepRule(1, Duration.ofDays(35)));
        assertThat(rest.evicted()).containsExactly(items.get(1), items.get(2));
        assertThat(rest.withinBudget()).isFalse();
        assertThat(bench.vault().state(items.get(3))).isEqualTo(BytesState.VERIFIED);
    }

    @Test
    void anErasureThatWasInterruptedIsFinished() throws Exception {
        ItemId item = bench.list("a.jpg").getFirst();
        copy(item);
        desk.claim(item);
        String object = bench.projection().item(item).orElseThrow().object().orElseThrow();
        bench.recorder()
                .record(
                        desk.session(),
                        Optional.of(item),
                        List.of(new Erased(List.of(new Commitment(object)), "gdpr-17")));
        assertThat(bench.payloads().has(object)).isTrue();
        assertThat(desk.finishInterrupted()).isEqualTo(1);
        assertThat(bench.payloads().has(object)).isFalse();
        assertThat(bench.vault().items()).isEmpty();
        assertThat(bench.projection().listing(item)).isEmpty();
        assertThat(desk.finishInterrupted()).isZero();
    }

    @Test
    void aCopyOfAClosedItemThatACrashLeftIsDropped() throws Exception {
        ItemId item = bench.list("a.jpg").getFirst();
        desk.decide(
                new DecisionDraft(
                        item,
                        Disposition.CSAM,
                        "CSAM-1",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        copy(item);
        desk.finishInterrupted();
        assertThat(bench.vault().items()).isEmpty();
    }

    private void copy(ItemId item) throws EnvironmentException {
        try (var writer = bench.vault().begin(item, 3)) {
            writer.write(ByteBuffer.allocate(3));
            writer.seal(Optional.empty());
        }
    }
}
