package dev.assay.app.ui.audit;

import dev.assay.model.store.EntryQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the log screen is narrowed to; empty text means everything.
 *
 * @param type entry type, such as {@code decision.made}
 * @param actor pseudonym
 * @param item digits that the item's id starts with
 */
public record LogFilter(String type, String actor, String item, Span span) {
    /** How far back. */
    public enum Span {
        ANY("Any time", Duration.ZERO),
        HOUR("Last hour", Duration.ofHours(1)),
        DAY("Last 24 hours", Duration.ofDays(1)),
        WEEK("Last 7 days", Duration.ofDays(7)),
        MONTH("Last 30 days", Duration.ofDays(30));

        private final String words;
        private final Duration length;

        Span(String words, Duration length) {
            this.words = words;
            this.length = length;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static final LogFilter NONE = new LogFilter("", "", "", Span.ANY);

    /** Everything but the item, which has to be looked up first. */
    EntryQuery query(Instant now) {
        return new EntryQuery(
                some(type),
                some(actor),
                Optional.empty(),
                span == Span.ANY ? Optional.empty() : Optional.of(now.minus(span.length)),
                Optional.empty());
    }

    private static Optional<String> some(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
