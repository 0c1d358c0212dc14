package dev.assay.model.sync;

import dev.assay.model.json.JsonObject;
import dev.assay.model.remote.Head;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far this device's log has been replicated. A hint that saves work: everything it says can be
 * found again from the table and the bucket.
 *
 * @param head size and root in the table and the bucket; size 0 before the first time
 * @param at when that was reached
 * @param decisions every decision before this index is in the table or has become a conflict
 */
record SyncCursor(Head head, Instant at, long decisions) {
    static final SyncCursor START = new SyncCursor(new Head(0, ""), Instant.EPOCH, 0);

    Optional<Head> known() {
        return head.size() == 0 ? Optional.empty() : Optional.of(head);
    }

    SyncCursor withHead(Head next, Instant now) {
        return new SyncCursor(next, now, decisions);
    }

    SyncCursor withDecisions(long next) {
        return new SyncCursor(head, at, next);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("size", head.size())
                .put("root", head.root())
                .put("at", at.toString())
                .put("decisions", decisions)
                .build();
    }

    static Optional<SyncCursor> of(JsonObject json) {
        OptionalLong size = json.whole("size");
        OptionalLong decisions = json.whole("decisions");
        Optional<String> root = json.text("root");
        Optional<Instant> at = json.text("at").flatMap(SyncCursor::instant);
        boolean sane =
                size.orElse(-1) >= 0
                        && decisions.orElse(-1) >= 0
                        && root.isPresent()
                        && at.isPresent();
        return sane
                ? Optional.of(
                        new SyncCursor(
                                new Head(size.getAsLong(), root.get()),
                                at.get(),
                                decisions.getAsLong()))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
