package dev.assay.app.ui.review;

import dev.assay.app.ui.play.ViewLedger;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Job;
import dev.assay.model.review.ViewedRange;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What was looked at of the open item, on its way into the record. For the JavaFX thread only. */
final class Seeing {
    private final Desk desk;
    private final InstantSource clock;
    private ViewLedger ledger = new ViewLedger();

    Seeing(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Another item is looked at from now on. */
    void begin() {
        ledger = new ViewLedger();
    }

    void shows(int frame, boolean filtered) {
        ledger.shows(frame, filtered, clock.millis());
    }

    /** Records what was seen of {@code item} since the last time; looking goes on. */
    Job<Boolean> soFar(Optional<ItemId> item) {
        List<ViewedRange> seen = ledger.take(clock.millis());
        return _ -> {
            if (item.isPresent()) {
                desk.viewed(item.get(), seen);
            }
            return !seen.isEmpty();
        };
    }

    /** As {@link #soFar}, and looking has ended. */
    Job<Boolean> all(Optional<ItemId> item) {
        ledger.hides(clock.millis());
        return soFar(item);
    }

    ViewLedger ledger() {
        return ledger;
    }
}
