package dev.assay.model.detection.upstream;

import java.time.Duration;
import java.util.Locale;

/**
 * One question to a service about an item. Its bytes leave this machine and somebody pays.
 *
 * @param endpoint name of the service's endpoint
 * @param contentType MIME type under which the bytes are sent
 * @param limit when the answer is given up
 * @param mapping how the answer is read
 */
public record UpstreamRequest(
        String endpoint, String contentType, Duration limit, UpstreamMapping mapping) {
    /** No larger item is sent; a service may take less. */
    public static final int MOST_SENT = 25_000_000;

    /** An endpoint that answers at once is given no longer than a minute by the service itself. */
    public static final Duration USUAL = Duration.ofSeconds(70);

    /**
     * @throws IllegalArgumentException with a sentence, where a part is not what it should be
     */
    public UpstreamRequest {
        if (!endpoint.matches("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")) {
            throw new IllegalArgumentException(
                    "An endpoint's name has at most 63 letters, digits and inner hyphens.");
        }
        if (!contentType.matches("[a-z]{1,20}/[A-Za-z0-9.+-]{1,100}")) {
            throw new IllegalArgumentException("A content type is like image/jpeg.");
        }
        if (limit.compareTo(Duration.ofSeconds(1)) < 0
                || limit.compareTo(Duration.ofMinutes(15)) > 0) {
            throw new IllegalArgumentException("The time limit is 1 to 900 seconds.");
        }
    }

    /**
     * What a person has to know before saying yes.
     *
     * @param where the service is, such as a region
     */
    public String costNote(long bytes, String where) {
        return String.format(
                Locale.ROOT,
                "%.1f MB leave the quarantine for the endpoint %s in %s. Its account pays: for a"
                        + " real-time endpoint by the hour that it runs, for a serverless one by"
                        + " the time that it computes. Assay does not know the price, asks once"
                        + " and does not repeat it; no answer after %d s is none.",
                bytes / 1e6,
                endpoint,
                where,
                limit.toSeconds());
    }
}
