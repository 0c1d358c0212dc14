package dev.assay.app.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.jobs.HeldJobs;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.review.QueueRow;
import dev.assay.model.review.Severity;
import dev.assay.viewer.fx.FxThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private List<QueueRow> rows =
            List.of(
                    row("AAAAAAAAAAAAAAAAAAAA", "Ad creative", true, Duration.ofMinutes(72)),
                    row("BBBBBBBBBBBBBBBBBBBB", "Live stream", false, Duration.ofHours(11)),
                    row("CCCCCCCCCCCCCCCCCCCC", "Avatar", false, Duration.ofMinutes(-38)));
    private int reads;

    private static QueueRow row(String id, String surface, boolean mine, Duration left) {
        return new QueueRow(
                new ItemId(id),
                id + ".mp4",
                Severity.S3,
                mine ? ItemState.CLAIMED : ItemState.OPEN,
                BytesState.VERIFIED,
                1000,
                Optional.of(surface),
                NOW,
                Optional.of(NOW.plus(left)),
                mine,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private QueueViewModel model(HeldJobs jobs) {
        return new QueueViewModel(
                _ -> {
                    reads++;
                    return rows;
                },
                jobs,
                CLOCK);
    }

    @Test
    void whatIsSetAsideStandsLastUntilItIsTakenBack() {
        FxThread.pretend(() -> {
            QueueViewModel model = model(HeldJobs.atOnce());
            model.refresh();
            ItemId first = rows.getFirst().id();
            model.setAside(first);
            assertThat(model.lines().getLast())
                    .isInstanceOfSatisfying(
                            QueueLine.Item.class,
                            line -> assertThat(line.row().id()).isEqualTo(first));
            assertThat(model.lines())
                    .anySatisfy(line ->
                            assertThat(line)
                                    .isInstanceOfSatisfying(
                                            QueueLine.Group.class,
                                            g -> assertThat(g.title()).isEqualTo("Set aside")));
            model.setAside(first);
            assertThat(((QueueLine.Item) model.lines().get(1)).row().id()).isEqualTo(first);
        });
    }

    @Test
    void mineStandsFirstAndClocksAreWords() {
        FxThread.pretend(() -> {
            QueueViewModel model = model(HeldJobs.atOnce());
            model.refresh();

            assertThat(model.lines()).hasSize(5);
            assertThat(model.lines().getFirst()).isEqualTo(new QueueLine.Group("Mine", 1, ""));
            assertThat(model.lines().get(1))
                    .isInstanceOfSatisfying(
                            QueueLine.Item.class,
                            item -> {
                                assertThat(item.clock()).isEqualTo("1 h 12 m");
                                assertThat(item.urgency()).isEqualTo(QueueLine.Urgency.SOON);
                                assertThat(item.standing().words()).isEqualTo("Claimed by you");
                            });
            assertThat(model.lines().getLast())
                    .isInstanceOfSatisfying(
                            QueueLine.Item.class,
                            item -> assertThat(item.urgency()).isEqualTo(QueueLine.Urgency.LATE));
        });
    }

    @Test
    void findingNarrowsByIdSurfaceOrState() {
        FxThread.pretend(() -> {
            QueueViewModel model = model(HeldJobs.atOnce());
            model.refresh();
            model.findProperty().set("live");
            assertThat(model.lines()).hasSize(2);
            model.findProperty().set("cccc-cc");
            assertThat(model.lines()).hasSize(2);
            model.findProperty().set("zzz");
            assertThat(model.stateProperty().get()).isEqualTo(new QueueState.NothingFound("zzz"));
        });
    }

    @Test
    void manyWishesWhileReadingAreOneMoreReading() {
        FxThread.pretend(() -> {
            HeldJobs jobs = HeldJobs.oneByOne();
            QueueViewModel model = model(jobs);
            for (int i = 0; i < 10; i++) {
                model.refresh();
            }
            while (jobs.waiting() > 0) {
                jobs.letGo();
            }
            assertThat(reads).isEqualTo(2);
        });
    }

    @Test
    void emptyAndFailedAreSaid() {
        FxThread.pretend(() -> {
            rows = List.of();
            QueueViewModel empty = model(HeldJobs.atOnce());
            empty.refresh();
            assertThat(empty.stateProperty().get()).isInstanceOf(QueueState.Empty.class);

            QueueViewModel failed =
                    new QueueViewModel(
                            _ -> {
                                throw new EnvironmentException(
                                        "disk", "The disk failed.", "Look.", true, null);
                            },
                            HeldJobs.atOnce(),
                            CLOCK);
            failed.refresh();
            assertThat(failed.stateProperty().get())
                    .isEqualTo(new QueueState.Failed("The disk failed.", "Look."));
        });
    }

    @Test
    void upAndDownGoThroughTheRowsAndStopAtTheEnds() {
        FxThread.pretend(() -> {
            QueueViewModel model = model(HeldJobs.atOnce());
            model.refresh();
            model.move(1);
            assertThat(model.selectedProperty().get()).contains(rows.getFirst().id());
            model.move(1);
            model.move(1);
            model.move(1);
            assertThat(model.selectedProperty().get()).contains(rows.getLast().id());
        });
    }
}
