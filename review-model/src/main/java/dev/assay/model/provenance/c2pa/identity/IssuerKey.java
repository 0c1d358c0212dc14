package dev.assay.model.provenance.c2pa.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Keys that an issuer's own name holds ({@code did:jwk} with Ed25519); others would be fetched. */
final class IssuerKey {
    private static final String SELF = "did:jwk:";
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int MOST = 4096;

    private IssuerKey() {}

    static Optional<PublicKey> of(String issuer) {
        if (!issuer.startsWith(SELF) || issuer.length() > MOST) {
            return Optional.empty();
        }
        try {
            String name = issuer.substring(SELF.length()).replaceFirst("#.*", "");
            JsonNode jwk = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(name));
            byte[] point = Base64.getUrlDecoder().decode(jwk.path("x").asText());
            if (!jwk.path("crv").asText().equals("Ed25519") || point.length != 32) {
                return Optional.empty();
            }
            byte[] encoded = ByteBuffer.allocate(44).put(ED25519).put(point).array();
            return Optional.of(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
