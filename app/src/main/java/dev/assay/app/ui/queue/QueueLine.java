package dev.assay.app.ui.queue;

import dev.assay.model.review.QueueRow;

/** One line of the queue as drawn. */
public sealed interface QueueLine {
    /**
     * A heading between rows.
     *
     * @param hint how the rows below are ordered, or empty
     */
    record Group(String title, int count, String hint) implements QueueLine {}

    /**
     * An item.
     *
     * @param standing what is to be said of it in one or two words, such as {@code Claimed by you}
     * @param clock time left as words, empty where nothing runs
     */
    record Item(QueueRow row, Standing standing, String clock, Urgency urgency)
            implements QueueLine {
        /** Short: cells of the toolkit ask for it whenever they are given a row. */
        @Override
        public String toString() {
            return row.id().brief();
        }
    }

    /** How near the end of a clock is. */
    enum Urgency {
        NONE,
        CALM,
        SOON,
        LATE
    }
}
