package dev.assay.model.review;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.UpstreamAnswered;
import dev.assay.model.audit.event.UpstreamAsked;
import dev.assay.model.item.ContentDigest;
import java.util.Optional;

/** What passed between here and another service about an item, by digest; never a score. */
public sealed interface UpstreamFacts {
    /**
     * To be recorded before anything is sent.
     *
     * @param service kind and name of the service
     * @param mapping digest of how its answer will be read
     * @param bytes how many are sent
     */
    record Asked(String service, ContentDigest mapping, long bytes) implements UpstreamFacts {}

    /**
     * @param answer digest of the answer as it came; empty where none came
     * @param state a {@code Coverage.State} word, or {@code unreadable}
     */
    record Answered(
            String service,
            ContentDigest mapping,
            Optional<ContentDigest> answer,
            String state,
            long millis)
            implements UpstreamFacts {}

    /** As the log says it. */
    default Event event() {
        return switch (this) {
            case Asked(String service, ContentDigest mapping, long bytes) ->
                    new UpstreamAsked(service, new Sha256(mapping.hex()), bytes);
            case Answered(
                            String service,
                            ContentDigest mapping,
                            Optional<ContentDigest> answer,
                            String state,
                            long millis) ->
                    new UpstreamAnswered(
                            service,
                            new Sha256(mapping.hex()),
                            answer.map(digest -> new Sha256(digest.hex())),
                            state,
                            millis);
        };
    }
}
