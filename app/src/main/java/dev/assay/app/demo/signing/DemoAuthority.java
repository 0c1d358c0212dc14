package dev.assay.app.demo.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority for the demo, made at run time, with one signer. Its keys exist only in
 * memory; its certificate is the demo's trust list.
 */
public final class DemoAuthority {
    private static final String CLAIM_SIGNING = "1.3.6.1.4.1.62558.2.1";
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration AFTER = Duration.ofDays(365);

    private final X509Certificate root;
    private final X509Certificate signer;
    private final PrivateKey signerKey;

    private DemoAuthority(X509Certificate root, X509Certificate signer, PrivateKey signerKey) {
        this.root = root;
        this.signer = signer;
        this.signerKey = signerKey;
    }

    /**
     * @param now certificates are valid from a day before until a year after
     */
    public static DemoAuthority create(Instant now) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair rootKeys = keys.generateKeyPair();
            KeyPair signerKeys = keys.generateKeyPair();
            X500Name rootName = new X500Name("O=Assay demo,CN=Assay demo authority");
            X500Name signerName = new X500Name("O=Assay demo,CN=Assay demo signer");
            X509Certificate root =
                    certificate(rootName, rootName, rootKeys, rootKeys, now, BigInteger.ONE, true);
            X509Certificate signer =
                    certificate(
                            rootName, signerName, rootKeys, signerKeys, now, BigInteger.TWO, false);
            return new DemoAuthority(root, signer, signerKeys.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("every JDK makes P-256 certificates", e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // what the certificate builder takes
    private static X509Certificate certificate(
            X500Name issuer,
            X500Name subject,
            KeyPair issuerKeys,
            KeyPair subjectKeys,
            Instant now,
            BigInteger serial,
            boolean authority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        serial,
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(AFTER)),
                        subject,
                        subjectKeys.getPublic());
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(subjectKeys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        if (!authority) {
            KeyPurposeId purpose =
                    KeyPurposeId.getInstance(new ASN1ObjectIdentifier(CLAIM_SIGNING));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(issuerKeys.getPrivate())));
    }

    /** The trust list: the authority's certificate as PEM. */
    public String trustListPem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate was just made", e);
        }
    }

    /** The authority's certificate. */
    public X509Certificate root() {
        return root;
    }

    /** The certificates that go into a signature: the signer's alone; the root is in the list. */
    List<X509Certificate> chain() {
        return List.of(signer);
    }

    PrivateKey signerKey() {
        return signerKey;
    }
}
