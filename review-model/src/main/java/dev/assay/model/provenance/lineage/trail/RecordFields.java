package dev.assay.model.provenance.lineage.trail;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few texts of one record that matter, by their paths; the rest is passed over unkept. */
record RecordFields(Map<String, String> texts) {
    private static final Set<String> WANTED =
            Set.of(
                    "eventTime",
                    "eventName",
                    "sourceIPAddress",
                    "requestID",
                    "userIdentity.arn",
                    "userIdentity.invokedBy",
                    "userIdentity.type",
                    "requestParameters.bucketName",
                    "requestParameters.key",
                    "responseElements.x-amz-version-id");
    private static final int LONGEST = 4_096;

    /** Reads from behind the start of an object to its end. */
    static RecordFields read(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Deque<String> path = new ArrayDeque<>();
        String name = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IOException("a record ends too early");
            }
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    path.addLast(depth == 1 && token == JsonToken.START_OBJECT ? name : "-");
                    depth++;
                }
                case END_OBJECT, END_ARRAY -> {
                    path.pollLast();
                    depth--;
                }
                case FIELD_NAME -> name = parser.currentName();
                case VALUE_STRING -> {
                    String full = depth == 1 ? name : path.getLast() + "." + name;
                    if (depth <= 2 && WANTED.contains(full) && parser.getTextLength() <= LONGEST) {
                        texts.put(full, parser.getText());
                    }
                }
                default -> {}
            }
        }
        return new RecordFields(texts);
    }

    @Nullable String text(String path) {
        return texts.get(path);
    }

    boolean isObject() {
        return texts.containsKey("requestParameters.key");
    }

    boolean isAbout(String bucket, String key) {
        return bucket.equals(text("requestParameters.bucketName"))
                && key.equals(text("requestParameters.key"));
    }

    TrailEvent event() {
        String principal = "not named";
        for (String field : new String[] {"type", "invokedBy", "arn"}) {
            principal = texts.getOrDefault("userIdentity." + field, principal);
        }
        return new TrailEvent(
                Instant.parse(texts.getOrDefault("eventTime", "")),
                texts.getOrDefault("eventName", "not named"),
                principal,
                text("sourceIPAddress"),
                text("requestID"),
                text("responseElements.x-amz-version-id"),
                false);
    }
}
