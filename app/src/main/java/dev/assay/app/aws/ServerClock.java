package dev.assay.app.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * The servers' time, learnt from the {@code Date} of every answer. Leases and retention end by this
 * clock, never by a laptop's. Safe from any thread.
 */
public final class ServerClock implements InstantSource, ExecutionInterceptor {
    /** What the header's whole seconds and the way here can hide. */
    private static final Duration BLUR = Duration.ofSeconds(3);

    private final InstantSource local;
    private volatile @Nullable Duration offset;

    public ServerClock(InstantSource local) {
        this.local = local;
    }

    /** The local clock moved by what the last answer said. */
    @Override
    public Instant instant() {
        return local.instant().plus(offset().orElse(Duration.ZERO));
    }

    /**
     * How far the servers are ahead of this machine; zero within three seconds, empty until one has
     * answered.
     */
    public Optional<Duration> offset() {
        return Optional.ofNullable(offset);
    }

    @Override
    public void beforeUnmarshalling(
            Context.BeforeUnmarshalling context, ExecutionAttributes attributes) {
        context.httpResponse().firstMatchingHeader("Date").ifPresent(this::observe);
    }

    void observe(String date) {
        try {
            Instant server =
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration ahead = Duration.between(local.instant(), server);
            offset = ahead.abs().compareTo(BLUR) <= 0 ? Duration.ZERO : ahead;
        } catch (DateTimeException e) {
            // a date that is none tells nothing; the last one stands
            return;
        }
    }
}
