package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.cose.Allowance;
import dev.assay.model.provenance.c2pa.cose.CertificateProfile;
import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.cose.SigningAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.revocation.Revocation;
import dev.assay.model.provenance.c2pa.revocation.StapleCheck;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.time.TimeStamp;
import dev.assay.model.provenance.c2pa.time.TimeStampCheck;
import dev.assay.model.provenance.c2pa.trust.Issuance;
import dev.assay.model.provenance.c2pa.trust.PathFinder;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the signature of claims (specification 15.7 to 15.9), at one time with one trust. */
public final class ClaimSignature {
    private final Instant now;
    private final Allowance allowance = new Allowance();
    private final Issuance issuance = new Issuance(allowance);
    private final CertificateProfile profile;
    private final TrustWords lists;
    private final TimeStampCheck stamps;

    public ClaimSignature(TrustSettings trust, Instant now) {
        this.now = now;
        this.profile = new CertificateProfile(trust.purposes());
        this.lists = new TrustWords(trust, issuance);
        this.stamps =
                new TimeStampCheck(
                        new PathFinder(
                                Stream.concat(
                                                trust.timeAuthorities().stream(),
                                                trust.signers().stream())
                                        .toList(),
                                issuance),
                        allowance);
    }

    /** Whether more signatures were to be checked than are checked for one file. */
    public boolean exceeded() {
        return allowance.exceeded();
    }

    /**
     * @param later what other manifests hold for this one
     * @throws UnusableStoreException where the signature is no COSE structure with certificates
     */
    public SignatureFacts check(Manifest manifest, Later later, Where where, Findings findings)
            throws UnusableStoreException {
        CoseSign1 cose;
        List<X509Certificate> chain;
        try {
            cose = CoseSign1.read(manifest.content(manifest.signature()));
            chain = Certificates.readable(cose.chain());
        } catch (MalformedException e) {
            throw new UnusableStoreException(
                    Code.CLAIM_SIGNATURE_MISMATCH, manifest.label(), e.sentence());
        }
        if (chain.isEmpty() && !cose.chain().isEmpty()) {
            return unreadable(where, findings);
        }
        if (chain.isEmpty()) {
            throw new UnusableStoreException(
                    Code.CREDENTIAL_INVALID,
                    manifest.label(),
                    "The signature comes without a certificate.");
        }
        byte[] claim = manifest.content(manifest.claimRange());
        X509Certificate signer = chain.getFirst();
        boolean old = manifest.claim().version() == 1;
        TimeStamp stamp = stamp(manifest, cose, claim, later.stamps(), old);
        new StampWords(old, where, findings).tell(stamp);
        Instant time = usable(stamp, old) ? ((TimeStamp.Stamped) stamp).time() : now;

        boolean valid = isValid(signer, time, where, findings);
        TrustList list = lists.tell(chain, time, where, findings);
        Revocation revocation =
                new RevocationWords(where, findings)
                        .tell(
                                cose,
                                later.answers(),
                                new StapleCheck(chain, time, issuance, allowance),
                                list != null);
        if (!holds(cose, signer.getPublicKey(), claim, where, findings)) {
            findings.add(Code.CLAIM_SIGNATURE_MISMATCH, where);
        } else {
            findings.add(Code.CLAIM_SIGNATURE_VALIDATED, where);
            if (valid) {
                findings.add(Code.CLAIM_SIGNATURE_INSIDE, where);
            }
        }
        return new SignatureFacts(
                cose.algorithm().map(a -> credential(a, chain, list, stamp, old)).orElse(null),
                usable(stamp, old),
                revocation);
    }

    private static SignatureFacts unreadable(Where where, Findings findings) {
        findings.add(Code.CREDENTIAL_UNTRUSTED, where, "The signer's certificate cannot be read.");
        findings.add(Code.OCSP_SKIPPED, where);
        findings.add(Code.CLAIM_SIGNATURE_MISMATCH, where);
        return new SignatureFacts(null, false, new Revocation.NotStapled());
    }

    private boolean holds(
            CoseSign1 cose, PublicKey key, byte[] claim, Where where, Findings findings) {
        Optional<SigningAlgorithm> named = cose.algorithm();
        if (named.isEmpty()) {
            findings.add(Code.ALGORITHM_UNSUPPORTED, where);
            return false;
        }
        SigningAlgorithm algorithm = named.get();
        if (!algorithm.fits(key)) {
            findings.add(
                    Code.CREDENTIAL_INVALID,
                    where,
                    "The signer's key is not of the kind that the signature says.");
            return false;
        }
        if (algorithm.isDer(cose.signature())) {
            findings.add(
                    Code.CREDENTIAL_INVALID,
                    where,
                    "The signature is not in the form that COSE gives it.");
        }
        return allowance.take() && algorithm.verify(key, cose.toBeSigned(claim), cose.signature());
    }

    /** Says what is wrong with the certificate. Whether its dates take the time in. */
    private boolean isValid(X509Certificate signer, Instant time, Where where, Findings findings) {
        if (!Certificates.validAt(signer, time)) {
            findings.add(
                    Code.CREDENTIAL_EXPIRED,
                    where,
                    Code.CREDENTIAL_EXPIRED.sentence(),
                    signer.getNotBefore().toInstant() + " to " + signer.getNotAfter().toInstant(),
                    time.toString());
            return false;
        }
        profile.fault(signer)
                .ifPresent(sentence -> findings.add(Code.CREDENTIAL_INVALID, where, sentence));
        return true;
    }

    /** Time stamps of version 1 claims count without a list, as they did when they were made. */
    private static boolean usable(TimeStamp stamp, boolean old) {
        return stamp instanceof TimeStamp.Stamped stamped && (old || stamped.list() != null);
    }

    /** Stamps of later manifests are over the whole signature box (18.18), or its signature. */
    private TimeStamp stamp(
            Manifest manifest, CoseSign1 cose, byte[] claim, List<byte[]> later, boolean old) {
        TimeStamp last = new TimeStamp.None();
        byte[] encoded = CborWriter.write(new Cbor.Bytes(cose.signature()));
        last = better(last, single(cose, "sigTst2", encoded), old);
        last = better(last, single(cose, "sigTst", claim), old);
        for (byte[] token : later) {
            byte[] box = manifest.content(manifest.signature());
            last = better(last, stamps.check(token, cose.signature()), old);
            last = better(last, stamps.check(token, box), old);
        }
        return last;
    }

    /** A header holds one token (specification 15.8): several are none. */
    private TimeStamp single(CoseSign1 cose, String header, byte[] stamped) {
        Cbor container = cose.unprotectedHeader().get(header);
        List<Cbor> tokens = container == null ? List.of() : container.items("tstTokens");
        if (tokens.isEmpty()) {
            return new TimeStamp.None();
        }
        byte[] token = tokens.getFirst().bytes("val");
        return tokens.size() > 1 || token == null
                ? new TimeStamp.Unusable(TimeStamp.Fault.MALFORMED, null)
                : stamps.check(token, cose.toBeCountersigned(stamped));
    }

    private static TimeStamp better(TimeStamp one, TimeStamp other, boolean old) {
        if (other instanceof TimeStamp.None) {
            return one;
        }
        boolean kept = one instanceof TimeStamp.Stamped && !usable(other, old);
        return kept || usable(one, old) ? one : other;
    }

    private static Credential credential(
            SigningAlgorithm algorithm,
            List<X509Certificate> chain,
            @Nullable TrustList list,
            TimeStamp stamp,
            boolean old) {
        TimeStamp.Stamped stamped =
                usable(stamp, old) && stamp instanceof TimeStamp.Stamped s ? s : null;
        return new Credential(
                algorithm.label(),
                chain.stream().map(Certificates::describe).toList(),
                list == null ? null : list.words(),
                stamped == null ? null : stamped.time(),
                stamped == null ? null : stamped.authority());
    }
}
