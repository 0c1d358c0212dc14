package dev.assay.model.provenance.lineage.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Public keys that sign a trail's digests, exported beforehand (ListPublicKeys): a JSON array of
 * {@code fingerprint} and {@code value}, the base64 of the PKCS #1 key.
 */
public record TrailKeys(Map<String, PublicKey> byFingerprint) {
    public static final TrailKeys NONE = new TrailKeys(Map.of());
    private static final long MOST = 1 << 20;

    public TrailKeys {
        byFingerprint = Map.copyOf(byFingerprint);
    }

    public static TrailKeys read(Path file) throws EnvironmentException {
        try {
            if (Files.size(file) > MOST) {
                throw new IOException("too large");
            }
            Map<String, PublicKey> found = new HashMap<>();
            for (JsonNode item : new ObjectMapper().readTree(Files.readAllBytes(file))) {
                byte[] value = Base64.getDecoder().decode(item.path("value").asText());
                found.put(item.path("fingerprint").asText(), key(value));
            }
            return new TrailKeys(found);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new EnvironmentException(
                    "trail.keys",
                    "The keys of the trail cannot be read.",
                    "Export them again with list-public-keys.",
                    false,
                    e);
        }
    }

    private static PublicKey key(byte[] value) throws IOException, GeneralSecurityException {
        SubjectPublicKeyInfo info =
                new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                        RSAPublicKey.getInstance(value));
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(info.getEncoded()));
    }

    /** Whether the key of that fingerprint is here and made the signature, given in hex. */
    boolean verifies(String fingerprint, byte[] message, String hex) {
        PublicKey key = byFingerprint.get(fingerprint);
        if (key == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(HexFormat.of().parseHex(hex.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }
}
