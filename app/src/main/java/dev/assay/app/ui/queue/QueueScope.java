package dev.assay.app.ui.queue;

import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import java.util.Locale;

/** Which part of the queue is shown. */
public enum QueueScope {
    OPEN("Waiting"),
    ALL("All items");

    private final String title;

    QueueScope(String title) {
        this.title = title;
    }

    public QueueFilter filter() {
        return this == OPEN ? QueueFilter.open() : QueueFilter.all();
    }

    /** Whether {@code row} is meant by {@code text}: part of id, surface, name or state. */
    static boolean matches(QueueRow row, String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return wanted.isEmpty()
                || row.id().value().contains(wanted.replace("-", ""))
                || row.surface().map(s -> s.toUpperCase(Locale.ROOT).contains(wanted)).orElse(false)
                || row.name().toUpperCase(Locale.ROOT).contains(wanted)
                || Standing.of(row).words().toUpperCase(Locale.ROOT).contains(wanted);
    }

    @Override
    public String toString() {
        return title;
    }
}
