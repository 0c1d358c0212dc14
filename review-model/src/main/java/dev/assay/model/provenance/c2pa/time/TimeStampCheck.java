package dev.assay.model.provenance.c2pa.time;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.c2pa.cose.Allowance;
import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.time.TimeStamp.Fault;
import dev.assay.model.provenance.c2pa.trust.PathFinder;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Checks one time stamp token against the bytes it should be over (RFC 3161, RFC 5652). */
public final class TimeStampCheck {
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final int MOST = 1 << 20;

    private final PathFinder authorities;
    private final Allowance allowance;

    /**
     * @param authorities lists of time authorities
     */
    public TimeStampCheck(PathFinder authorities, Allowance allowance) {
        this.authorities = authorities;
        this.allowance = allowance;
    }

    public TimeStamp check(byte[] encoded, byte[] stamped) {
        try {
            return check(token(encoded), stamped);
        } catch (IOException
                | CMSException
                | TSPException
                | OperatorCreationException
                | RuntimeOperatorException
                | MalformedException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException _) {
            // the ASN.1 classes answer bad encodings with any of these
            return new TimeStamp.Unusable(Fault.MALFORMED, null);
        }
    }

    private TimeStamp check(TimeStampToken token, byte[] stamped)
            throws CMSException, OperatorCreationException, IOException, MalformedException {
        List<X509Certificate> certificates = certificates(token);
        SignerInformation signer =
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        Optional<X509Certificate> own =
                certificates.stream()
                        .filter(c -> c.getSerialNumber().equals(signer.getSID().getSerialNumber()))
                        .findFirst();
        if (own.isEmpty()) {
            return new TimeStamp.Unusable(Fault.MALFORMED, null);
        }
        X509Certificate authority = own.get();
        Credential.Certificate named = Certificates.describe(authority);
        String name = named.commonName() == null ? named.subject() : named.commonName();
        if (!imprintOf(token, stamped)) {
            return new TimeStamp.Unusable(Fault.MISMATCH, name);
        }
        boolean signed =
                allowance.take()
                        && signer.verify(
                                new JcaSimpleSignerInfoVerifierBuilder()
                                        .build(authority.getPublicKey()));
        if (!signed) {
            return new TimeStamp.Unusable(Fault.MISMATCH, name);
        }
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        if (!Certificates.validAt(authority, time)) {
            return new TimeStamp.Unusable(Fault.OUTSIDE_VALIDITY, name);
        }
        return new TimeStamp.Stamped(time, name, vouching(authority, certificates, time));
    }

    private @org.jspecify.annotations.Nullable String vouching(
            X509Certificate authority, List<X509Certificate> certificates, Instant time) {
        if (!Certificates.purposes(authority).equals(List.of(TIME_STAMPING))) {
            return null;
        }
        List<X509Certificate> chain = new ArrayList<>(List.of(authority));
        certificates.stream().filter(c -> !c.equals(authority)).forEach(chain::add);
        return authorities.vouching(chain, time).map(TrustList::words).orElse(null);
    }

    /** A bare token, or the token inside a whole response. */
    private static TimeStampToken token(byte[] encoded)
            throws IOException, CMSException, TSPException, MalformedException {
        if (encoded.length > MOST) {
            throw new MalformedException("A time stamp is too large.");
        }
        try {
            return new TimeStampToken(new CMSSignedData(encoded));
        } catch (CMSException | TSPException | IllegalArgumentException _) {
            TimeStampToken inside = new TimeStampResponse(encoded).getTimeStampToken();
            if (inside == null) {
                throw new MalformedException("A time stamp response holds no token.");
            }
            return inside;
        }
    }

    private static boolean imprintOf(TimeStampToken token, byte[] stamped)
            throws MalformedException {
        String oid = token.getTimeStampInfo().getMessageImprintAlgOID().getId();
        String name =
                switch (oid) {
                    case "2.16.840.1.101.3.4.2.1" -> "SHA-256";
                    case "2.16.840.1.101.3.4.2.2" -> "SHA-384";
                    case "2.16.840.1.101.3.4.2.3" -> "SHA-512";
                    default -> throw new MalformedException("A time stamp uses another hash.");
                };
        try {
            byte[] digest = MessageDigest.getInstance(name).digest(stamped);
            return MessageDigest.isEqual(
                    digest, token.getTimeStampInfo().getMessageImprintDigest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    private static List<X509Certificate> certificates(TimeStampToken token)
            throws IOException, MalformedException {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            encoded.add(holder.getEncoded());
        }
        return Certificates.read(encoded);
    }
}
