package dev.assay.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.event.Superseded;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.BytesState;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.store.EntryRow;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {
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
    void aWholeReviewLeavesReadableHistoryInOrder() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        ContentDigest digest = ContentDigest.of(new byte[] {7});
        desk.pulled(item, 1000, digest);
        desk.verified(item, digest, true, "store");
        desk.claim(item);
        desk.opened(item, "full", "opened");
        desk.viewed(item, new ViewedRange(0, 12, true, 4000));
        desk.firstJudgement(item, Judgement.MANIPULATED);
        desk.revealed(item);
        DecideOutcome outcome = desk.decide(DeskBench.draft(item, Disposition.LABEL, "SYN-2"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DecideOutcome.Recorded.class,
                        recorded -> assertThat(recorded.awaitsSecond()).isFalse());
        assertThat(desk.history(item).stream().map(HistoryRow::type))
                .containsExactly(
                        "item.listed",
                        "item.pulled",
                        "item.verified",
                        "claim.taken",
                        "item.opened",
                        "item.viewed",
                        "judgement.first",
                        "result.revealed",
                        "decision.made",
                        "claim.released");
        assertThat(desk.history(item).get(8).sentence())
                .isEqualTo("Decided in round 1: label under SYN-2, first judged manipulated.");
        ItemDetail detail = desk.item(item).orElseThrow();
        assertThat(detail.state()).isEqualTo(ItemState.DECIDED);
        assertThat(detail.digest()).contains(digest);
        RecordedDecision decision = detail.decision().orElseThrow();
        assertThat(desk.rationale(decision.rationaleCommitment()))
                .contains("The shadow of the nose falls the wrong way.");
        assertThat(detail.claim()).isEmpty();
    }

    @Test
    void noScoreBeforeAFirstJudgementAndNoFirstJudgementAfterAScore() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        assertThat(desk.item(item).orElseThrow().mayReveal()).isFalse();
        assertThat(desk.revealed(item)).isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.firstJudgement(item, Judgement.UNSURE))
                .isInstanceOf(ActOutcome.Recorded.class);
        assertThat(desk.firstJudgement(item, Judgement.AUTHENTIC))
                .isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.item(item).orElseThrow().mayReveal()).isTrue();
        assertThat(desk.revealed(item)).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(desk.item(item).orElseThrow().firstJudgement()).contains(Judgement.UNSURE);
        assertThat(bench.desk("r-2").item(item).orElseThrow().mayReveal()).isFalse();
    }

    @Test
    void decidingTakesAClaimAPolicyAndReasons() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        assertRefused(desk.decide(DeskBench.draft(item, Disposition.LABEL, "SYN-2")), "claimed");
        desk.claim(item);
        assertRefused(desk.decide(DeskBench.draft(item, Disposition.LABEL, "NO-1")), "policy");
        DecisionDraft sound = DeskBench.draft(item, Disposition.LABEL, "SYN-2");
        assertRefused(desk.decide(with(sound, " ", sound.firstJudgement())), "reasons");
        assertRefused(desk.decide(with(sound, "why", Optional.empty())), "your own judgement");
        assertRefused(bench.desk("r-2").decide(sound), "Somebody else holds");
        assertRefused(bench.desk("r-1", Set.of(Role.AUDITOR)).decide(sound), "auditor");
        assertThat(desk.decide(sound)).isInstanceOf(DecideOutcome.Recorded.class);
        desk.claim(item);
        assertRefused(desk.decide(sound), "decided already");
    }

    @Test
    void aClaimIsExclusiveRenewableAndRunsOut() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        ReviewDesk other = bench.desk("r-2");
        long first = fence(desk.claim(item));
        assertThat(fence(desk.claim(item))).isEqualTo(first);
        assertThat(other.claim(item))
                .isInstanceOfSatisfying(
                        ClaimOutcome.HeldByOther.class,
                        held -> assertThat(held.owner()).isEqualTo("r-1"));
        bench.pass(Claims.LEASE.plusSeconds(1));
        assertThat(fence(other.claim(item))).isEqualTo(first + 1);
        assertRefused(
                desk.decide(DeskBench.draft(item, Disposition.LABEL, "SYN-2")),
                "Somebody else holds");
        assertThat(desk.release(item)).isInstanceOf(ActOutcome.Refused.class);
        assertThat(other.release(item)).isInstanceOf(ActOutcome.Recorded.class);
        assertThat(fence(desk.claim(item))).isEqualTo(first + 2);
    }

    @Test
    void theSharedTableDecidesOverClaimsWhereThereIsOne() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        Instant until = bench.now().plusSeconds(90);
        bench.claims = answering(new ClaimTable.Taken("r-9", until));
        assertThat(bench.desk("r-1").claim(item))
                .isEqualTo(new ClaimOutcome.HeldByOther("r-9", until));
        bench.claims = answering(new ClaimTable.Granted(41, until));
        assertThat(bench.desk("r-1").claim(item))
                .isInstanceOfSatisfying(
                        ClaimOutcome.Claimed.class,
                        claimed ->
                                assertThat(claimed.claim())
                                        .isEqualTo(new Claim(item, "r-1", 41, until, true)));
    }

    @Test
    void aSecondPersonIsAnotherPersonAndOnlyThenIsItDecided() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        desk.claim(item);
        desk.decide(DeskBench.draft(item, Disposition.REMOVE, "SYN-3"));
        assertThat(desk.item(item).orElseThrow().state()).isEqualTo(ItemState.AWAITING_SECOND);
        assertRefused(desk.second(item, true, "me again"), "their own second person");
        ReviewDesk other = bench.desk("r-2");
        assertThat(other.item(item).orElseThrow().mayReveal()).isFalse();
        assertThat(other.second(item, true, "I see it too."))
                .isInstanceOf(DecideOutcome.Recorded.class);
        assertThat(desk.item(item).orElseThrow().state()).isEqualTo(ItemState.DECIDED);
        assertRefused(bench.desk("r-3").second(item, true, "late"), "No decision");
    }

    @Test
    void disagreementIsAConflictThatAThirdPersonSettles() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        desk.claim(item);
        desk.decide(DeskBench.draft(item, Disposition.REMOVE, "SYN-3"));
        ReviewDesk other = bench.desk("r-2");
        other.second(item, false, "I do not see it.");
        assertThat(desk.item(item).orElseThrow().state()).isEqualTo(ItemState.CONFLICT);
        DecisionDraft draft = DeskBench.draft(item, Disposition.LABEL, "SYN-2");
        desk.claim(item);
        assertRefused(desk.decide(draft), "one of them is yours");
        desk.release(item);
        other.claim(item);
        assertRefused(other.decide(draft), "one of them is yours");
        other.release(item);
        ReviewDesk third = bench.desk("r-3");
        third.claim(item);
        assertThat(third.decide(draft)).isInstanceOf(DecideOutcome.Recorded.class);
        assertThat(desk.item(item).orElseThrow().state()).isEqualTo(ItemState.DECIDED);
    }

    @Test
    void supersedingKeepsBothDecisions() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        desk.claim(item);
        desk.decide(DeskBench.draft(item, Disposition.REMOVE, "SYN-2"));
        DecisionDraft second = DeskBench.draft(item, Disposition.LABEL, "SYN-2");
        assertRefused(
                bench.desk("r-2", Set.of(Role.REVIEWER)).supersede(second), "somebody else's");
        assertThat(desk.supersede(second)).isInstanceOf(DecideOutcome.Recorded.class);
        RecordedDecision now = desk.item(item).orElseThrow().decision().orElseThrow();
        assertThat(now.disposition()).isEqualTo(Disposition.LABEL);
        assertThat(desk.history(item).stream().map(HistoryRow::type))
                .containsSubsequence("decision.made", "decision.made", "decision.superseded");
        EntryRow last = bench.projection().history(item).getLast();
        Superseded superseded = (Superseded) last.event();
        assertThat(superseded.by().index()).isEqualTo(now.entryIndex());
        assertThat(superseded.by().leaf()).isEqualTo(bench.log().leaf(now.entryIndex()).toString());
    }

    @Test
    void anActAfterTheClockWentBackStillNamesItsOwnEntry() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        desk.claim(item);
        bench.pass(Duration.ofMinutes(-5));
        DecideOutcome.Recorded recorded =
                (DecideOutcome.Recorded)
                        desk.decide(DeskBench.draft(item, Disposition.RELEASE, "NOV-1"));
        assertThat(bench.log().entry(recorded.entryIndex()).type()).isEqualTo("decision.made");
        assertThat(desk.history(item).stream().map(HistoryRow::type)).contains("clock.adjusted");
    }

    @Test
    void bytesWhoseEntryAKillPreventedAreNotAllHereYet() throws Exception {
        ItemId item = bench.list("a.jpg").getFirst();
        byte[] bytes = {1, 2, 3};
        try (var writer = bench.vault().begin(item, bytes.length)) {
            writer.write(ByteBuffer.wrap(bytes));
            writer.seal(Optional.empty());
        }
        assertThat(desk.item(item).orElseThrow().bytes()).isEqualTo(BytesState.PARTIAL);

        desk.pulled(item, bytes.length, ContentDigest.of(bytes));

        assertThat(desk.item(item).orElseThrow().bytes()).isEqualTo(BytesState.VERIFIED);
    }

    @Test
    void suspectedCsamTakesOneActAndClosesTheItemForEverybody() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        try (var writer = bench.vault().begin(item, 3)) {
            writer.write(ByteBuffer.allocate(3));
            writer.seal(Optional.empty());
        }
        bench.desk("r-2").claim(item);
        DecisionDraft draft =
                with(DeskBench.draft(item, Disposition.CSAM, "CSAM-1"), "", Optional.empty());
        assertThat(desk.decide(draft)).isInstanceOf(DecideOutcome.Recorded.class);
        ItemDetail detail = desk.item(item).orElseThrow();
        assertThat(detail.blocked()).isTrue();
        assertThat(detail.mayReveal()).isFalse();
        assertThat(detail.bytes()).isEqualTo(BytesState.LISTED);
        assertThat(desk.claim(item)).isInstanceOf(ClaimOutcome.Refused.class);
        assertThat(desk.firstJudgement(item, Judgement.UNSURE))
                .isInstanceOf(ActOutcome.Refused.class);
        assertRefused(
                desk.decide(DeskBench.draft(item, Disposition.RELEASE, "NOV-1")), "specialist");
        assertThat(desk.queue(QueueFilter.open())).isEmpty();
        assertThat(bench.desk("r-5", Set.of(Role.SPECIALIST)).claim(item))
                .isInstanceOf(ClaimOutcome.Claimed.class);
    }

    @Test
    void bytesThatAreNotThosePromisedCannotBeReleased() throws EnvironmentException {
        ItemId item = bench.list("a.jpg").getFirst();
        ContentDigest digest = ContentDigest.of(new byte[] {7});
        desk.pulled(item, 1000, digest);
        desk.verified(item, digest, false, "metadata");
        desk.verified(item, digest, true, "store");
        desk.claim(item);
        assertRefused(
                desk.decide(DeskBench.draft(item, Disposition.RELEASE, "NOV-1")),
                "not those that were promised");
        assertThat(desk.item(item).orElseThrow().bytes()).isEqualTo(BytesState.MISMATCH);
    }

    @Test
    void theQueueIsMineThenSeverityThenClockThenAge() throws EnvironmentException {
        desk.listed(
                new ListingRun(
                        bench.now(),
                        List.of(
                                bench.item("feed", Optional.of("feed")),
                                bench.item("search", Optional.of("search")),
                                bench.item("live", Optional.of("live"))),
                        true));
        bench.pass(Duration.ofMinutes(5));
        List<QueueRow> rows = desk.queue(QueueFilter.all());
        assertThat(rows.stream().map(QueueRow::name)).containsExactly("live", "feed", "search");
        assertThat(rows.getFirst().due()).contains(rows.getFirst().since().plusSeconds(4 * 3600));
        desk.claim(rows.getLast().id());
        assertThat(desk.queue(QueueFilter.all()).stream().map(QueueRow::name))
                .containsExactly("search", "live", "feed");
        assertThat(bench.desk("r-2").queue(QueueFilter.all()).stream().map(QueueRow::name))
                .containsExactly("live", "feed", "search");
        assertThat(desk.queue(QueueFilterText.parse("claimed", 10))).hasSize(1);
        assertThat(desk.queue(QueueFilterText.parse("mine SEARCH", 10))).hasSize(1);
        assertThat(desk.queue(QueueFilterText.parse("s4 fee", 10))).isEmpty();
    }

    @Test
    void aListingAloneWritesOneEntryAndItemsEnterTheLogAtTheirFirstAct()
            throws EnvironmentException {
        List<ItemId> items = bench.list("a", "b", "c");
        assertThat(bench.log().size()).isEqualTo(1);
        assertThat(desk.queue(QueueFilter.open())).hasSize(3);
        desk.claim(items.get(1));
        assertThat(bench.log().size()).isEqualTo(3);
        assertThat(bench.projection().items()).hasSize(1);
        assertThat(desk.matching(items.get(1).value().substring(0, 8), 5))
                .containsExactly(items.get(1));
    }

    @Test
    void anUnknownItemIsRefusedNotInvented() throws EnvironmentException {
        ItemId unknown = bench.item("nowhere", Optional.empty()).id();
        assertThat(desk.claim(unknown)).isInstanceOf(ClaimOutcome.Refused.class);
        assertThat(desk.pulled(unknown, 1, ContentDigest.of(new byte[0])))
                .isInstanceOf(ActOutcome.Refused.class);
        assertThat(desk.item(unknown)).isEmpty();
        assertThat(bench.log().size()).isZero();
    }

    private static DecisionDraft with(
            DecisionDraft draft, String rationale, Optional<Judgement> judgement) {
        return new DecisionDraft(
                draft.item(),
                draft.disposition(),
                draft.policyCode(),
                rationale,
                judgement,
                draft.thresholdDigest(),
                draft.evidence());
    }

    private static ClaimTable answering(ClaimTable.Answer answer) {
        return new ClaimTable() {
            @Override
            public Answer claim(ItemId item, String owner, Instant until) {
                return answer;
            }

            @Override
            public void release(ItemId item, String owner, long fence) {}
        };
    }

    private static long fence(ClaimOutcome outcome) {
        assertThat(outcome).isInstanceOf(ClaimOutcome.Claimed.class);
        return ((ClaimOutcome.Claimed) outcome).claim().fence();
    }

    private static void assertRefused(DecideOutcome outcome, String part) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        DecideOutcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains(part));
    }
}
