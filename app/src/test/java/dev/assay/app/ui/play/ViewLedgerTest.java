package dev.assay.app.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.review.ViewedRange;
import org.junit.jupiter.api.Test;

class ViewLedgerTest {
    private final ViewLedger ledger = new ViewLedger();

    @Test
    void neighboursAreOneRangeAndAJumpBeginsAnother() {
        ledger.shows(10, true, 0);
        ledger.shows(11, true, 100);
        ledger.shows(12, true, 200);
        ledger.shows(50, true, 300);

        assertThat(ledger.take(1000))
                .containsExactly(
                        new ViewedRange(10, 12, true, 300), new ViewedRange(50, 50, true, 700));
    }

    @Test
    void liftingTheFilterBeginsAnotherRange() {
        ledger.shows(10, true, 0);
        ledger.shows(10, false, 400);
        ledger.shows(10, true, 900);

        assertThat(ledger.take(1000))
                .containsExactly(
                        new ViewedRange(10, 10, false, 500), new ViewedRange(10, 10, true, 500));
        assertThat(ledger.seenPlain().get(10)).isTrue();
        assertThat(ledger.seenFiltered().isEmpty()).isTrue();
    }

    @Test
    void goingBackAndForthIsOneRange() {
        ledger.shows(10, false, 0);
        ledger.shows(20, false, 100);
        ledger.shows(11, false, 200);
        ledger.hides(300);

        assertThat(ledger.take(9999))
                .containsExactlyInAnyOrder(
                        new ViewedRange(10, 11, false, 200), new ViewedRange(20, 20, false, 100));
        assertThat(ledger.take(99999)).isEmpty();
    }

    @Test
    void whatStaysOnScreenGoesOnCounting() {
        ledger.shows(3, false, 0);
        assertThat(ledger.take(100)).containsExactly(new ViewedRange(3, 3, false, 100));
        assertThat(ledger.take(250)).containsExactly(new ViewedRange(3, 3, false, 150));
    }
}
