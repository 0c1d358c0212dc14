package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * How another service's answer about the item came out.
 *
 * @param service kind and name of the service
 * @param mapping digest of how its answer was read
 * @param answer digest of the answer as it came; empty where none came
 * @param state how much of the item it covers, such as {@code complete}, or {@code throttled},
 *     {@code timed-out}, {@code failed}, {@code unreadable}
 * @param millis from the question to the answer
 */
@EntryType("upstream.answered")
public record UpstreamAnswered(
        String service, Sha256 mapping, Optional<Sha256> answer, String state, long millis)
        implements Event {}
