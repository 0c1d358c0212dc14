package dev.assay.model.provenance.lineage.origin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies origin records offline. A record is a DSSE envelope (payload type {@value #TYPE}) whose
 * payload is JSON with {@code sha256}, {@code recordedAt}, {@code producer} and {@code steps}; the
 * signature is over DSSE's pre-authentication encoding. Everything in it is hostile until then.
 */
public final class OriginVerifier {
    public static final String TYPE = "application/vnd.assay.origin+json";
    private static final int MOST = 1 << 18;
    private static final int SIGNATURES = 8;
    private static final int STEPS = 64;

    private final OriginKeys keys;

    public OriginVerifier(OriginKeys keys) {
        this.keys = keys;
    }

    /**
     * @param sha256 measured digest of the bytes, lower-case hex
     */
    public OriginOutcome verify(byte[] envelope, String sha256) {
        if (envelope.length > MOST) {
            return new OriginOutcome.Invalid("The origin record is larger than is examined.");
        }
        try {
            JsonNode root = new ObjectMapper().readTree(envelope);
            if (root == null || !root.path("payloadType").asText().equals(TYPE)) {
                return new OriginOutcome.Invalid("The origin record is of another kind.");
            }
            return verify(root, sha256);
        } catch (IOException | IllegalArgumentException | DateTimeException _) {
            return new OriginOutcome.Invalid("The origin record cannot be read.");
        }
    }

    private OriginOutcome verify(JsonNode root, String sha256) throws IOException {
        byte[] payload = Base64.getDecoder().decode(root.path("payload").asText());
        byte[] message = encoded(payload);
        String unknown = "";
        int count = 0;
        for (JsonNode item : root.path("signatures")) {
            if (count++ >= SIGNATURES) {
                break;
            }
            String keyId = item.path("keyid").asText();
            Optional<OriginKey> key = keys.named(keyId);
            if (key.isEmpty()) {
                unknown = keyId;
            } else if (key.get()
                    .verifies(message, Base64.getDecoder().decode(item.path("sig").asText()))) {
                return holding(key.get(), payload, sha256);
            } else {
                return new OriginOutcome.Invalid(
                        "The signature of the origin record does not belong to it.");
            }
        }
        return unknown.isEmpty()
                ? new OriginOutcome.Invalid("The origin record has no signature.")
                : new OriginOutcome.UnknownKey(unknown);
    }

    private static OriginOutcome holding(OriginKey key, byte[] payload, String sha256)
            throws IOException {
        OriginStatement statement = statement(new ObjectMapper().readTree(payload));
        if (!statement.sha256().equals(sha256)) {
            return new OriginOutcome.Invalid("The signed origin record is about other bytes.");
        }
        Instant at = statement.recordedAt();
        if (at == null) {
            return new OriginOutcome.Expired(
                    key.keyId(),
                    statement,
                    "The signed origin record does not say when it was made: whether its key"
                            + " counted then is not known.");
        }
        return key.countsAt(at)
                ? new OriginOutcome.Valid(key.keyId(), statement)
                : new OriginOutcome.Expired(
                        key.keyId(),
                        statement,
                        "The signed origin record was made at "
                                + at
                                + ", when its key did not count.");
    }

    private static OriginStatement statement(JsonNode payload) {
        List<OriginStatement.Step> steps = new ArrayList<>();
        for (JsonNode step : payload.path("steps")) {
            if (steps.size() < STEPS) {
                steps.add(
                        new OriginStatement.Step(
                                step.path("name").asText(), text(step, "id"), instant(step, "at")));
            }
        }
        return new OriginStatement(
                payload.path("sha256").asText(),
                instant(payload, "recordedAt"),
                text(payload, "producer"),
                steps);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static @Nullable Instant instant(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : Instant.parse(text);
    }

    /** DSSE v1: type and payload with their lengths, so that neither can pass for the other. */
    static byte[] encoded(byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "DSSEv1 " + TYPE.length() + " " + TYPE + " " + payload.length + " ";
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
