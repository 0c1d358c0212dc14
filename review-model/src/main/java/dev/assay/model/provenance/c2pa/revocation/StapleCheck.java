package dev.assay.model.provenance.c2pa.revocation;

import dev.assay.model.provenance.c2pa.cose.Allowance;
import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.trust.Issuance;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;

/** Checks stapled OCSP answers: signed by the issuer or its delegate, about this certificate. */
public final class StapleCheck {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int ANSWERS = 96;

    private final List<X509Certificate> chain;
    private final Instant signedAt;
    private final Issuance issuance;
    private final Allowance allowance;

    /**
     * @param chain signer first
     * @param signedAt the time that counts for the signature
     */
    public StapleCheck(
            List<X509Certificate> chain, Instant signedAt, Issuance issuance, Allowance allowance) {
        this.chain = List.copyOf(chain);
        this.signedAt = signedAt;
        this.issuance = issuance;
        this.allowance = allowance;
    }

    /** The worst of what the usable answers say. */
    public Revocation check(List<byte[]> answers) {
        Revocation best = new Revocation.NotStapled();
        for (byte[] answer : answers.subList(0, Math.min(ANSWERS, answers.size()))) {
            Revocation one = check(answer);
            if (one instanceof Revocation.Revoked) {
                return one;
            }
            boolean better =
                    best instanceof Revocation.NotStapled
                            || (best instanceof Revocation.Unusable
                                    && !(one instanceof Revocation.NotStapled));
            best = better ? one : best;
        }
        return best;
    }

    private Revocation check(byte[] answer) {
        Optional<X509Certificate> issuer =
                chain.stream()
                        .skip(1)
                        .filter(c -> issuance.issued(c, chain.getFirst()))
                        .findFirst();
        try {
            if (new OCSPResp(answer).getResponseObject() instanceof BasicOCSPResp basic) {
                if (!isAbout(basic)) {
                    return new Revocation.NotStapled();
                }
                if (issuer.isPresent() && isSignedFor(basic, issuer.get())) {
                    return status(basic, issuer.get());
                }
            }
        } catch (IOException
                | OCSPException
                | OperatorCreationException
                | RuntimeOperatorException
                | CertificateEncodingException
                | MalformedException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException _) {
            // the ASN.1 classes answer bad encodings with any of these
            return new Revocation.Unusable();
        }
        return new Revocation.Unusable();
    }

    /** Cheap, so that answers about others cost no signature. */
    private boolean isAbout(BasicOCSPResp basic) {
        for (SingleResp single : basic.getResponses()) {
            if (single.getCertID().getSerialNumber().equals(chain.getFirst().getSerialNumber())) {
                return true;
            }
        }
        return false;
    }

    private boolean isSignedFor(BasicOCSPResp basic, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, IOException, MalformedException {
        List<byte[]> encoded = new ArrayList<>();
        for (X509CertificateHolder holder : basic.getCerts()) {
            encoded.add(holder.getEncoded());
        }
        List<X509Certificate> responders = new ArrayList<>(List.of(issuer));
        for (X509Certificate candidate : Certificates.read(encoded)) {
            if (Certificates.purposes(candidate).contains(OCSP_SIGNING)
                    && issuance.issued(issuer, candidate)) {
                responders.add(candidate);
            }
        }
        for (X509Certificate responder : responders) {
            if (allowance.take()
                    && basic.isSignatureValid(
                            new JcaContentVerifierProviderBuilder()
                                    .build(responder.getPublicKey()))) {
                return true;
            }
        }
        return false;
    }

    private Revocation status(BasicOCSPResp basic, X509Certificate issuer)
            throws OCSPException, CertificateEncodingException, IOException {
        X509CertificateHolder holder = new X509CertificateHolder(issuer.getEncoded());
        for (SingleResp single : basic.getResponses()) {
            boolean about =
                    single.getCertID().getSerialNumber().equals(chain.getFirst().getSerialNumber())
                            && single.getCertID()
                                    .matchesIssuer(holder, new BcDigestCalculatorProvider());
            Instant from = single.getThisUpdate().toInstant();
            if (!about) {
                continue;
            }
            @Nullable CertificateStatus status = single.getCertStatus();
            if (status instanceof RevokedStatus revoked) {
                Instant since = revoked.getRevocationTime().toInstant();
                boolean later = since.isAfter(signedAt);
                return later ? new Revocation.Good(from) : new Revocation.Revoked(since);
            }
            boolean current =
                    single.getNextUpdate() == null
                            || !single.getNextUpdate().toInstant().isBefore(signedAt);
            // BouncyCastle says good as null
            if (status != null) {
                return new Revocation.Unknown();
            }
            if (current) {
                return new Revocation.Good(from);
            }
        }
        return new Revocation.Unusable();
    }
}
