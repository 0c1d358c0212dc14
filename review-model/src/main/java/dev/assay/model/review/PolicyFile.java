package dev.assay.model.review;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.json.JsonLimits;
import dev.assay.model.json.JsonObject;
import dev.assay.model.json.JsonParser;
import dev.assay.model.json.JsonText;
import dev.assay.model.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads policy sets, strictly: a set that is not in its form is no set. Stateless. */
public final class PolicyFile {
    /** No policy set is longer, in bytes. */
    public static final int MAX_LENGTH = 1 << 20;

    private PolicyFile() {}

    /** The bytes of the set that ships with the product. */
    public static byte[] bundled() {
        try (InputStream file = PolicyFile.class.getResourceAsStream("policies.json")) {
            if (file == null) {
                throw new IllegalStateException("the policy set is part of the product");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The set in these bytes, or empty when they hold none. */
    public static Optional<PolicyBook> read(byte[] bytes) {
        return JsonParser.parse(bytes, JsonLimits.bytes(MAX_LENGTH))
                .object()
                .flatMap(json -> book(json, ContentDigest.of(bytes)));
    }

    private static Optional<PolicyBook> book(JsonObject json, ContentDigest digest) {
        try {
            List<Policy> policies = new ArrayList<>();
            Set<String> codes = new HashSet<>();
            for (JsonValue value : json.array("policies").orElseThrow()) {
                Policy policy = policy((JsonObject) value);
                if (!codes.add(policy.code())) {
                    return Optional.empty();
                }
                policies.add(policy);
            }
            Map<String, Severity> surfaces = new TreeMap<>();
            for (Map.Entry<String, JsonValue> surface :
                    json.object("surfaces").orElseThrow().members().entrySet()) {
                String severity = ((JsonText) surface.getValue()).value();
                surfaces.put(surface.getKey(), Severity.valueOf(severity));
            }
            Map<Severity, Duration> clocks = new EnumMap<>(Severity.class);
            JsonObject hours = json.object("clockHours").orElseThrow();
            for (Severity severity : Severity.values()) {
                clocks.put(severity, Duration.ofHours(hours.whole(severity.name()).orElseThrow()));
            }
            Severity elsewhere = Severity.valueOf(json.text("elsewhere").orElseThrow());
            return policies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PolicyBook(policies, surfaces, elsewhere, clocks, digest));
        } catch (NoSuchElementException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Policy policy(JsonObject json) {
        String code = json.text("code").orElseThrow();
        if (!code.matches("[A-Z0-9-]{2,20}")) {
            throw new IllegalArgumentException("not a policy code");
        }
        return new Policy(
                code,
                json.text("title").orElseThrow(),
                json.text("text").orElseThrow(),
                Math.toIntExact(json.whole("version").orElseThrow()),
                Severity.valueOf(json.text("severity").orElseThrow()),
                json.bool("lookFirst").orElseThrow(),
                json.bool("secondPerson").orElseThrow());
    }
}
