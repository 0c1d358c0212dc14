package dev.assay.model.provenance.c2pa.signature;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.cbor.CborWriter;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.cose.CertificateProfile;
import dev.assay.model.provenance.c2pa.cose.Certificates;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.cose.SigningAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.time.TimeStamp;
import dev.assay.model.provenance.c2pa.time.TimeStampCheck;
import dev.assay.model.provenance.c2pa.trust.Issuance;
import dev.assay.model.provenance.c2pa.trust.PathFinder;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the signature of claims (specification 15.7 to 15.9), at one time with one trust. */
public final class ClaimSignature {
    private final Instant now;
    private final TrustWords lists;
    private final TimeStampCheck stamps;

    public ClaimSignature(TrustSettings trust, Instant now) {
        Issuance issuance = new Issuance();
        this.now = now;
        this.lists = new TrustWords(trust, issuance);
        this.stamps =
                new TimeStampCheck(
                        new PathFinder(
                                Stream.concat(
                                                trust.timeAuthorities().stream(),
                                                trust.signers().stream())
                                        .toList(),
                                issuance));
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
            chain = Certificates.read(cose.chain());
        } catch (MalformedException e) {
            throw new UnusableStoreException(
                    Code.CLAIM_SIGNATURE_MISMATCH, manifest.label(), e.sentence());
        }
        if (chain.isEmpty()) {
            throw new UnusableStoreException(
                    Code.CREDENTIAL_INVALID,
                    manifest.label(),
                    "The signature comes without a certificate.");
        }
        byte[] claim = manifest.content(manifest.claimRange());
        Optional<SigningAlgorithm> algorithm = cose.algorithm();
        if (algorithm.isEmpty()) {
            findings.add(Code.ALGORITHM_UNSUPPORTED, where);
            return SignatureFacts.NONE;
        }
        X509Certificate signer = chain.getFirst();
        boolean old = manifest.claim().version() == 1;
        TimeStamp stamp = stamp(cose, claim, later.stamps(), old);
        new StampWords(where, findings).tell(stamp);
        Instant time = usable(stamp, old) ? ((TimeStamp.Stamped) stamp).time() : now;

        boolean valid = isValid(signer, time, where, findings);
        TrustList list = lists.tell(chain, time, where, findings);
        boolean stapled =
                new RevocationWords(where, findings).tell(cose, later.answers(), chain, time);
        boolean holds =
                algorithm
                        .get()
                        .verify(signer.getPublicKey(), cose.toBeSigned(claim), cose.signature());
        if (holds) {
            findings.add(Code.CLAIM_SIGNATURE_VALIDATED, where);
            if (valid) {
                findings.add(Code.CLAIM_SIGNATURE_INSIDE, where);
            }
        } else {
            findings.add(Code.CLAIM_SIGNATURE_MISMATCH, where);
        }
        return new SignatureFacts(
                holds,
                valid,
                credential(algorithm.get(), chain, list, stamp, old),
                usable(stamp, old),
                stapled);
    }

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
        Optional<String> fault = CertificateProfile.fault(signer);
        fault.ifPresent(sentence -> findings.add(Code.CREDENTIAL_INVALID, where, sentence));
        return fault.isEmpty();
    }

    /** Time stamps of version 1 claims count without a list, as they did when they were made. */
    private static boolean usable(TimeStamp stamp, boolean old) {
        return stamp instanceof TimeStamp.Stamped stamped && (old || stamped.list() != null);
    }

    private TimeStamp stamp(CoseSign1 cose, byte[] claim, List<byte[]> later, boolean old) {
        TimeStamp last = new TimeStamp.None();
        byte[] encoded = CborWriter.write(new Cbor.Bytes(cose.signature()));
        for (byte[] token : tokens(cose, "sigTst2")) {
            last = better(last, stamps.check(token, cose.toBeCountersigned(encoded)), old);
        }
        for (byte[] token : tokens(cose, "sigTst")) {
            last = better(last, stamps.check(token, cose.toBeCountersigned(claim)), old);
        }
        for (byte[] token : later) {
            last = better(last, stamps.check(token, cose.signature()), old);
        }
        return last;
    }

    private static TimeStamp better(TimeStamp one, TimeStamp other, boolean old) {
        boolean kept = one instanceof TimeStamp.Stamped && !usable(other, old);
        return kept || usable(one, old) ? one : other;
    }

    private static List<byte[]> tokens(CoseSign1 cose, String header) {
        Cbor container = cose.unprotectedHeader().get(header);
        List<byte[]> found = new ArrayList<>();
        if (container != null) {
            for (Cbor token : container.items("tstTokens")) {
                byte[] value = token.bytes("val");
                if (value != null && found.size() < 8) {
                    found.add(value);
                }
            }
        }
        return found;
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
