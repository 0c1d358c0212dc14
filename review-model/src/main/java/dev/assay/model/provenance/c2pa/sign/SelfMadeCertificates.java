package dev.assay.model.provenance.c2pa.sign;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
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

/** Certificates of an authority of our own and of its one signer (specification 14.5). */
record SelfMadeCertificates(KeyPair authority, String organisation, Instant from, Instant to) {
    private static final String CLAIM_SIGNING = "1.3.6.1.4.1.62558.2.1";
    private static final int SERIAL_BITS = 120;

    X509Certificate ofAuthority(String name) {
        return certificate(name, name, authority, true);
    }

    X509Certificate ofSigner(String issuer, String name, KeyPair signer) {
        return certificate(issuer, name, signer, false);
    }

    private X509Certificate certificate(
            String issuer, String subject, KeyPair keys, boolean isAuthority) {
        try {
            return made(issuer, subject, keys, isAuthority);
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException("every JDK makes P-256 certificates", e);
        }
    }

    @SuppressWarnings("JavaUtilDate") // what the certificate builder takes
    private X509Certificate made(String issuer, String subject, KeyPair keys, boolean isAuthority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        X509v3CertificateBuilder builder =
                new JcaX509v3CertificateBuilder(
                        name(issuer),
                        new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                        Date.from(from),
                        Date.from(to),
                        name(subject),
                        keys.getPublic());
        JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
        int usage =
                isAuthority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                ids.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                ids.createAuthorityKeyIdentifier(authority.getPublic()));
        if (!isAuthority) {
            // readers that are told of no list and no purpose know only the older one
            KeyPurposeId[] purposes = {
                KeyPurposeId.getInstance(new ASN1ObjectIdentifier(CLAIM_SIGNING)),
                KeyPurposeId.id_kp_emailProtection
            };
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(authority.getPrivate())));
    }

    private X500Name name(String common) {
        return new X500NameBuilder()
                .addRDN(BCStyle.O, organisation)
                .addRDN(BCStyle.CN, common)
                .build();
    }
}
