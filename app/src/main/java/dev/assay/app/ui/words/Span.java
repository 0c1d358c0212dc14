package dev.assay.app.ui.words;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Spans of time as words: hours and minutes, never seconds, so that nothing ticks. */
public final class Span {
    private Span() {}

    /** {@code 1 h 12 m}, {@code 11 h}, {@code 1 d 3 h}, {@code 4 m}; under a minute {@code 0 m}. */
    public static String of(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        long hours = minutes / 60;
        long days = hours / 24;
        if (days > 0) {
            return hours % 24 == 0 ? days + " d" : days + " d " + hours % 24 + " h";
        }
        if (hours >= 10 || (hours > 0 && minutes % 60 == 0)) {
            return hours + " h";
        }
        return hours > 0 ? hours + " h %02d m".formatted(minutes % 60) : minutes + " m";
    }

    /**
     * Time left until a deadline; once it has passed {@code 38 m late}, {@code 1 h late}, {@code 2
     * d late}.
     */
    public static String left(Duration left) {
        if (!left.isNegative()) {
            return of(left);
        }
        Duration late = left.negated();
        ChronoUnit unit =
                late.toDays() > 0
                        ? ChronoUnit.DAYS
                        : late.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
        return of(late.truncatedTo(unit)) + " late";
    }

    /** Time since something happened: {@code just now}, {@code 4 m ago}. */
    public static String ago(Duration since) {
        return since.toMinutes() < 1 ? "just now" : of(since) + " ago";
    }
}
