package dev.assay.model.audit.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Times in entries: RFC 3339 in UTC with exactly three decimals, years 0000 to 9999. */
public final class EntryTime {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)
                    .withZone(ZoneOffset.UTC);
    private static final int LENGTH = 24;

    private EntryTime() {}

    /** Drops what is finer than a millisecond. */
    public static Instant toMillis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    public static String text(Instant time) {
        String text = FORM.format(time);
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("a year beyond 9999");
        }
        return text;
    }

    public static Optional<Instant> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(FORM.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
