package dev.assay.app.detectors;

import dev.assay.model.detection.upstream.Coverage;
import dev.assay.model.detection.upstream.EndpointReply;
import dev.assay.model.detection.upstream.FrameTimes;
import dev.assay.model.detection.upstream.UpstreamEndpoint;
import dev.assay.model.detection.upstream.UpstreamOutcome;
import dev.assay.model.detection.upstream.UpstreamReader;
import dev.assay.model.detection.upstream.UpstreamRequest;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.UpstreamFacts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks a service about an item again. The caller has shown the cost note and a person has said yes.
 * That the item is sent is recorded before it is; the answer stays as it came, with the mapping
 * that read it, and how it came out is recorded. Blocking; safe from any thread.
 */
public final class UpstreamRerun {
    /** What is recorded of an answer that the mapping cannot read. */
    private static final String UNREADABLE = "unreadable";

    private final ReviewDesk desk;
    private final ObjectFolder objects;
    private final InstantSource clock;

    public UpstreamRerun(ReviewDesk desk, ObjectFolder objects, InstantSource clock) {
        this.desk = desk;
        this.objects = objects;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param raw digest of the answer as it came, kept among the objects
         * @param millis from the question to the answer
         */
        record Answered(UpstreamOutcome reading, ContentDigest raw, long millis)
                implements Outcome {}

        /** It was asked and gave nothing to read. */
        record Unanswered(Coverage.State state, String sentence, String nextStep, long millis)
                implements Outcome {}

        /** Nothing was sent. */
        record NotAsked(String sentence, String nextStep) implements Outcome {}
    }

    /**
     * @param times of the item's frames, for the answer's times
     * @throws EnvironmentException when the service cannot be reached or nothing can be recorded
     */
    public Outcome ask(
            ItemId item,
            ByteSource bytes,
            FrameTimes times,
            UpstreamEndpoint endpoint,
            UpstreamRequest request)
            throws EnvironmentException {
        if (bytes.length() < 1 || bytes.length() > UpstreamRequest.MOST_SENT) {
            return new Outcome.NotAsked(
                    "The item is larger than what is sent to a service.",
                    "Ask where the item was first analysed, and import that answer.");
        }
        byte[] body = whole(bytes);
        String service = endpoint.kind() + " " + request.endpoint();
        ContentDigest mapping =
                objects.put(request.mapping().canonical().getBytes(StandardCharsets.UTF_8));
        if (desk.upstream(item, new UpstreamFacts.Asked(service, mapping, body.length))
                instanceof ActOutcome.Refused(String sentence, String nextStep)) {
            return new Outcome.NotAsked(sentence, nextStep);
        }
        Instant from = clock.instant();
        String state = Coverage.State.FAILED.word();
        Optional<ContentDigest> answer = Optional.empty();
        try {
            EndpointReply reply = endpoint.ask(request, body);
            long millis = Duration.between(from, clock.instant()).toMillis();
            switch (reply) {
                case EndpointReply.Unanswered(var why, String sentence, String nextStep) -> {
                    state = why.word();
                    return new Outcome.Unanswered(why, sentence, nextStep, millis);
                }
                case EndpointReply.Answered(byte[] raw) -> {
                    ContentDigest kept = objects.put(raw);
                    answer = Optional.of(kept);
                    UpstreamOutcome reading = UpstreamReader.read(raw, request.mapping(), times);
                    state =
                            reading instanceof UpstreamOutcome.Read(var result)
                                    ? result.coverage().state().word()
                                    : UNREADABLE;
                    return new Outcome.Answered(reading, kept, millis);
                }
            }
        } finally {
            // also where nobody could be reached: the question stands recorded without it
            desk.upstream(
                    item,
                    new UpstreamFacts.Answered(
                            service,
                            mapping,
                            answer,
                            state,
                            Duration.between(from, clock.instant()).toMillis()));
        }
    }

    private static byte[] whole(ByteSource bytes) throws EnvironmentException {
        ByteBuffer all = ByteBuffer.allocate((int) bytes.length());
        while (all.hasRemaining()) {
            if (bytes.read(all.position(), all) < 0) {
                throw new EnvironmentException(
                        "upstream.bytes",
                        "The item's bytes are not all here.",
                        "Pull the item, then ask again.",
                        true,
                        null);
            }
        }
        return all.array();
    }
}
