package dev.assay.model.provenance.c2pa.cose;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/** Certificates from a hostile chain. */
public final class Certificates {
    private static final int MOST = 16;
    private static final int SIZE = 1 << 17;

    private Certificates() {}

    public static List<X509Certificate> read(List<byte[]> chain) throws MalformedException {
        if (chain.size() > MOST) {
            throw new MalformedException("The certificate chain is too long.");
        }
        List<X509Certificate> read = new ArrayList<>();
        for (byte[] encoded : chain) {
            read.add(read(encoded));
        }
        return read;
    }

    /** Those of a chain that can be read; the first is the signer's, or there is none. */
    public static List<X509Certificate> readable(List<byte[]> chain) {
        List<X509Certificate> read = new ArrayList<>();
        for (byte[] encoded : chain.subList(0, Math.min(MOST, chain.size()))) {
            try {
                read.add(read(encoded));
            } catch (MalformedException _) {
                if (read.isEmpty()) {
                    return read;
                }
            }
        }
        return read;
    }

    private static X509Certificate read(byte[] encoded) throws MalformedException {
        if (encoded.length <= SIZE) {
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                if (factory.generateCertificate(new ByteArrayInputStream(encoded))
                        instanceof X509Certificate certificate) {
                    return certificate;
                }
            } catch (CertificateException _) {
                throw new MalformedException("A certificate cannot be read.");
            }
        }
        throw new MalformedException("A certificate cannot be read.");
    }

    /** What a certificate says of itself. */
    public static Credential.Certificate describe(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        return new Credential.Certificate(
                subject,
                part(subject, "O"),
                part(subject, "CN"),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                purposes(certificate),
                fingerprint(certificate));
    }

    /** Extended key usages as object ids; empty where there are none. */
    public static List<String> purposes(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null ? List.of() : purposes;
        } catch (CertificateParsingException _) {
            return List.of();
        }
    }

    /** Whether the certificate's own dates take in the instant. */
    public static boolean validAt(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(HashAlgorithm.SHA256.of(certificate.getEncoded()));
        } catch (CertificateException _) {
            return "";
        }
    }

    private static @Nullable String part(String name, String type) {
        try {
            for (Rdn rdn : new LdapName(name).getRdns()) {
                if (rdn.getType().equalsIgnoreCase(type)) {
                    return String.valueOf(rdn.getValue());
                }
            }
        } catch (InvalidNameException _) {
            return null;
        }
        return null;
    }
}
