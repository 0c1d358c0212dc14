package dev.assay.model.provenance.c2pa.sign;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A key that signs claims (ES256), with a certificate of our own making. Whoever reads what it
 * signed sees an unknown party, until they put {@link #authorityPem()} on their own list. The key
 * of the authority is thrown away at once: it vouches for this signer and never for another.
 * Immutable; safe from any thread.
 */
public final class SigningIdentity {
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(3653);
    private static final String KEYS = "EC";

    private final PrivateKey key;
    private final X509Certificate signer;
    private final X509Certificate authority;
    private final List<X509Certificate> chain;

    private SigningIdentity(PrivateKey key, X509Certificate signer, X509Certificate authority) {
        this(key, signer, authority, List.of(signer));
    }

    /**
     * @param chain what goes into signatures; the list that a reader keeps holds the authority, so
     *     that the signer alone is enough
     */
    SigningIdentity(
            PrivateKey key,
            X509Certificate signer,
            X509Certificate authority,
            List<X509Certificate> chain) {
        this.key = key;
        this.signer = signer;
        this.authority = authority;
        this.chain = List.copyOf(chain);
    }

    /**
     * Makes keys and certificates that hold for ten years.
     *
     * @param organisation who signs, as readers will show it
     * @param name what signs, such as {@code Assay console assay/0f3a}
     */
    public static SigningIdentity selfMade(String organisation, String name, Instant now) {
        KeyPair signerKeys = keys();
        SelfMadeCertificates maker =
                new SelfMadeCertificates(keys(), organisation, now.minus(BEFORE), now.plus(AFTER));
        String authority = name + " authority";
        return new SigningIdentity(
                signerKeys.getPrivate(),
                maker.ofSigner(authority, name, signerKeys),
                maker.ofAuthority(authority));
    }

    /**
     * Takes up an identity that was put away.
     *
     * @param key from {@link #sealable()}
     * @param certificates from {@link #certificatesPem()}
     * @throws GeneralSecurityException where they are not key and certificates, or do not belong
     *     together
     */
    public static SigningIdentity unsealed(byte[] key, byte[] certificates)
            throws GeneralSecurityException {
        List<X509Certificate> chain =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(certificates))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        if (chain.size() != 2) {
            throw new GeneralSecurityException("not a signer and its authority");
        }
        PrivateKey signing =
                KeyFactory.getInstance(KEYS).generatePrivate(new PKCS8EncodedKeySpec(key));
        SigningIdentity identity = new SigningIdentity(signing, chain.getFirst(), chain.getLast());
        identity.signer.verify(identity.authority.getPublicKey());
        byte[] probe = "key and certificate".getBytes(StandardCharsets.UTF_8);
        Signature verifier = signature();
        verifier.initVerify(identity.signer.getPublicKey());
        verifier.update(probe);
        if (!verifier.verify(identity.sign(probe))) {
            throw new GeneralSecurityException("the certificate is for another key");
        }
        return identity;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance(KEYS);
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes P-256 keys", e);
        }
    }

    private static Signature signature() throws GeneralSecurityException {
        return Signature.getInstance("SHA256withECDSAinP1363Format");
    }

    /** The private key (PKCS #8), to be wrapped at once and cleared by the caller. */
    public byte[] sealable() {
        return key.getEncoded();
    }

    /** Both certificates, the signer's first; public. */
    public byte[] certificatesPem() {
        return (pem(signer) + pem(authority)).getBytes(StandardCharsets.US_ASCII);
    }

    /** What a reader puts on a list to know this signer: the authority's certificate as PEM. */
    public String authorityPem() {
        return pem(authority);
    }

    public X509Certificate authority() {
        return authority;
    }

    /** What goes into signatures, the signer's first. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** Signature in COSE's form, 64 bytes. */
    byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = signature();
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate was read or made before", e);
        }
    }
}
