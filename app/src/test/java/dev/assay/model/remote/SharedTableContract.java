package dev.assay.model.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.item.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every table does; each implementation runs it on a fresh table. */
public abstract class SharedTableContract {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final ItemId ITEM = new ItemId("ABCDEFGHIJKLMNOPQRST");
    private static final ItemId OTHER = new ItemId("BBCDEFGHIJKLMNOPQRST");
    private static final String ROOT = "A".repeat(43) + "=";
    private static final String NEXT_ROOT = "B".repeat(42) + "A=";

    protected abstract SharedTable table();

    /** Lets the table's own time go on. */
    protected abstract void advance(Duration time);

    /** The table's own time. */
    protected abstract Instant now();

    @Test
    void aClaimIsHeldAgainstOthersUntilItRunsOut() throws Exception {
        Claim first = claimed(ITEM, "anna");

        assertThat(first.fence()).isEqualTo(1);
        assertThat(Duration.between(now(), first.expires()))
                .isBetween(LEASE.minusSeconds(30), LEASE.plusSeconds(30));
        assertThat(table().claim(ITEM, "ben", LEASE)).isEqualTo(new ClaimOutcome.Held(first));

        advance(LEASE.plusMinutes(1));
        assertThat(claimed(ITEM, "ben").fence()).isEqualTo(2);
        assertThat(claimed(OTHER, "anna").fence()).isEqualTo(1);
    }

    @Test
    void renewingKeepsTheFence() throws Exception {
        Claim first = claimed(ITEM, "anna");
        advance(Duration.ofMinutes(3));
        Claim renewed = claimed(ITEM, "anna");

        assertThat(renewed.fence()).isEqualTo(first.fence());
        assertThat(renewed.expires()).isAfter(first.expires());
        assertThat(table().claimOf(ITEM)).hasValue(renewed);
    }

    @Test
    void aReturnedClaimIsFreeAndTheFenceGoesOn() throws Exception {
        Claim first = claimed(ITEM, "anna");
        table().release(ITEM, "ben", first.fence());
        assertThat(table().claim(ITEM, "ben", LEASE)).isInstanceOf(ClaimOutcome.Held.class);

        table().release(ITEM, "anna", first.fence());
        assertThat(claimed(ITEM, "ben").fence()).isEqualTo(2);
    }

    @Test
    void theHeadMovesOnlyFromWhatWasExpected() throws Exception {
        Head first = new Head(1, ROOT);
        Head second = new Head(2, NEXT_ROOT);
        Head fork = new Head(2, ROOT);

        assertThat(table().head("log.example/a")).isEmpty();
        assertThat(table().advance("log.example/a", Optional.of(first), second))
                .isEqualTo(new HeadAdvance.Refused(null));
        assertThat(table().advance("log.example/a", Optional.empty(), first))
                .isEqualTo(new HeadAdvance.Advanced());
        assertThat(table().advance("log.example/a", Optional.of(first), second))
                .isEqualTo(new HeadAdvance.Advanced());
        assertThat(table().advance("log.example/a", Optional.of(first), fork))
                .isEqualTo(new HeadAdvance.Refused(second));
        assertThat(table().head("log.example/a")).hasValue(second);
        assertThat(table().head("log.example/b")).isEmpty();
    }

    @Test
    void movingTheHeadAgainAfterALostReplyIsTheSame() throws Exception {
        Head first = new Head(1, ROOT);
        table().advance("log.example/a", Optional.empty(), first);

        assertThat(table().advance("log.example/a", Optional.empty(), first))
                .isEqualTo(new HeadAdvance.Advanced());
    }

    @Test
    void aDecisionNeedsItsFence() throws Exception {
        Claim lost = claimed(ITEM, "anna");
        advance(LEASE.plusMinutes(1));
        Claim current = claimed(ITEM, "ben");

        DecisionOutcome late = table().decide(decision("anna", lost.fence(), 1));
        DecisionOutcome right = table().decide(decision("ben", current.fence(), 1));

        assertThat(late).isEqualTo(new DecisionOutcome.Refused(current, null));
        assertThat(right).isInstanceOf(DecisionOutcome.Recorded.class);
    }

    @Test
    void aClaimThatRanOutUntouchedStillDecides() throws Exception {
        Claim claim = claimed(ITEM, "anna");
        advance(LEASE.plusMinutes(1));

        assertThat(table().decide(decision("anna", claim.fence(), 1)))
                .isInstanceOf(DecisionOutcome.Recorded.class);
    }

    @Test
    void withoutAnyClaimNothingIsDecided() throws Exception {
        assertThat(table().decide(decision("anna", 1, 1)))
                .isEqualTo(new DecisionOutcome.Refused(null, null));
    }

    @Test
    void decidingAgainAfterALostReplyIsTheSameAndAnotherDecisionIsRefused() throws Exception {
        Claim claim = claimed(ITEM, "anna");
        Decision decision = decision("anna", claim.fence(), 1);
        Decision changed =
                new Decision(
                        ITEM, 1, "anna", claim.fence(), "remove", "log.example/a", 9, NEXT_ROOT);

        table().decide(decision);

        assertThat(table().decide(decision)).isInstanceOf(DecisionOutcome.Recorded.class);
        assertThat(table().decide(changed)).isEqualTo(new DecisionOutcome.Refused(claim, decision));
    }

    @Test
    void aReplayIsRecognisedAlsoAfterTheItemWentOn() throws Exception {
        Claim claim = claimed(ITEM, "anna");
        Decision decision = decision("anna", claim.fence(), 1);
        table().decide(decision);
        table().release(ITEM, "anna", claim.fence());
        claimed(ITEM, "ben");

        assertThat(table().decide(decision)).isInstanceOf(DecisionOutcome.Recorded.class);
    }

    @Test
    void whatOthersDecidedInTheRoundComesBack() throws Exception {
        Claim first = claimed(ITEM, "anna");
        Decision decision = decision("anna", first.fence(), 1);
        table().decide(decision);
        table().release(ITEM, "anna", first.fence());
        Claim second = claimed(ITEM, "ben");

        assertThat(table().decide(decision("ben", second.fence(), 1)))
                .isInstanceOfSatisfying(
                        DecisionOutcome.Recorded.class,
                        recorded -> assertThat(recorded.others()).containsExactly(decision));
        assertThat(table().decide(decision("ben", second.fence(), 2)))
                .isInstanceOfSatisfying(
                        DecisionOutcome.Recorded.class,
                        recorded -> assertThat(recorded.others()).isEmpty());
    }

    private Claim claimed(ItemId item, String owner) throws Exception {
        return ((ClaimOutcome.Claimed) table().claim(item, owner, LEASE)).claim();
    }

    private static Decision decision(String reviewer, long fence, int round) {
        return new Decision(ITEM, round, reviewer, fence, "release", "log.example/a", 7, ROOT);
    }
}
