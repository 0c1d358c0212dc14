package dev.assay.model.provenance.lineage.origin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this house for origin records: a JSON array of {@code keyId}, {@code publicKey}
 * (base64 of the SubjectPublicKeyInfo, as KMS GetPublicKey gives it), {@code algorithm} and
 * optionally {@code notBefore} and {@code notAfter}.
 */
public record OriginKeys(List<OriginKey> keys) {
    public static final OriginKeys NONE = new OriginKeys(List.of());
    private static final long MOST = 1 << 20;

    public OriginKeys {
        keys = List.copyOf(keys);
    }

    public static OriginKeys read(Path file) throws EnvironmentException {
        try {
            if (Files.size(file) > MOST) {
                throw new IOException("too large");
            }
            List<OriginKey> found = new ArrayList<>();
            for (JsonNode item : new ObjectMapper().readTree(Files.readAllBytes(file))) {
                found.add(key(item));
            }
            return new OriginKeys(found);
        } catch (IOException
                | GeneralSecurityException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new EnvironmentException(
                    "origin.keys",
                    "The keys for origin records cannot be read.",
                    "Check origin-keys.json: keyId, publicKey, algorithm.",
                    false,
                    e);
        }
    }

    private static OriginKey key(JsonNode item) throws GeneralSecurityException {
        OriginKey.Algorithm algorithm =
                OriginKey.Algorithm.valueOf(item.path("algorithm").asText());
        byte[] encoded = Base64.getDecoder().decode(item.path("publicKey").asText());
        return new OriginKey(
                item.path("keyId").asText(),
                KeyFactory.getInstance(algorithm.family())
                        .generatePublic(new X509EncodedKeySpec(encoded)),
                algorithm,
                instant(item.path("notBefore")),
                instant(item.path("notAfter")));
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }

    Optional<OriginKey> named(String keyId) {
        return keys.stream().filter(k -> k.keyId().equals(keyId)).findFirst();
    }
}
