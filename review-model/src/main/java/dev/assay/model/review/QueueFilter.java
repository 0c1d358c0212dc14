package dev.assay.model.review;

import dev.assay.model.item.ItemState;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which rows of the queue are asked for.
 *
 * @param states rows in one of these states
 * @param severities rows of one of these severities
 * @param mineOnly only what the session's person holds
 * @param text part of name or item id, any case; empty for all
 * @param limit at most so many rows; of those that need nobody any more, the ones acted on last
 */
public record QueueFilter(
        Set<ItemState> states, Set<Severity> severities, boolean mineOnly, String text, int limit) {
    public QueueFilter {
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
    }

    /** What still needs somebody. */
    public static QueueFilter open() {
        return new QueueFilter(
                EnumSet.of(
                        ItemState.OPEN,
                        ItemState.CLAIMED,
                        ItemState.AWAITING_SECOND,
                        ItemState.CONFLICT),
                EnumSet.allOf(Severity.class),
                false,
                "",
                Integer.MAX_VALUE);
    }

    public static QueueFilter all() {
        return new QueueFilter(
                EnumSet.allOf(ItemState.class),
                EnumSet.allOf(Severity.class),
                false,
                "",
                Integer.MAX_VALUE);
    }

    public QueueFilter withText(String part) {
        return new QueueFilter(states, severities, mineOnly, part, limit);
    }
}
