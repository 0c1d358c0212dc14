package dev.assay.model.provenance.c2pa.binding;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.digest.PassageHasher;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hash over the boxes of a media file, versions 1 to 3 (specification 18.6). */
public final class BmffHash {
    private static final Set<String> ASKED_FOR = Set.of("/uuid", "/ftyp", "/mfra");

    private final Cbor assertion;
    private final int version;
    private final HashAlgorithm algorithm;
    private final Subject subject;

    /**
     * @param version of the assertion's label, from 1
     */
    public BmffHash(Cbor assertion, int version, HashAlgorithm algorithm, Subject subject) {
        this.assertion = assertion;
        this.version = version;
        this.algorithm = algorithm;
        this.subject = subject;
    }

    public BindingOutcome check() throws EnvironmentException {
        long length = subject.bytes().length();
        if (subject.container().boxes().isEmpty()) {
            return BindingOutcome.fails(
                    Code.BMFF_MISMATCH, "Hashes over boxes are not made for this file.", length);
        }
        try {
            List<BoxExclusion> rules = BoxExclusion.all(assertion);
            List<MerkleMap> trees = MerkleMap.all(assertion, algorithm);
            BoxCoverage coverage =
                    BoxCoverage.of(
                            subject.bytes(),
                            subject.container().boxes(),
                            rules,
                            List.of(),
                            version > 1);
            byte[] signed = assertion.bytes("hash");
            if (signed == null && trees.isEmpty()) {
                return BindingOutcome.fails(
                        Code.BMFF_MALFORMED, "The BMFF hash holds no hash.", length);
            }
            boolean more = rules.stream().anyMatch(r -> !ASKED_FOR.contains(r.path()));
            Code note = more ? Code.BMFF_ADDITIONAL : null;
            if (signed != null) {
                byte[] found =
                        new PassageHasher(subject.bytes(), subject.progress())
                                .hash(algorithm, coverage.passages());
                if (!Arrays.equals(signed, found)) {
                    return outcome(false, note, coverage, signed, found);
                }
                if (trees.isEmpty()) {
                    return outcome(true, note, coverage, signed, found);
                }
            }
            boolean treesHold = new MerkleCheck(subject, rules, version).holds(trees);
            return outcome(treesHold, note, coverage, null, null);
        } catch (MalformedException e) {
            return BindingOutcome.fails(Code.BMFF_MALFORMED, e.sentence(), length);
        }
    }

    private static BindingOutcome outcome(
            boolean same,
            @Nullable Code note,
            BoxCoverage coverage,
            byte @Nullable [] signed,
            byte @Nullable [] found) {
        Code code = same ? Code.BMFF_MATCH : Code.BMFF_MISMATCH;
        return new BindingOutcome(
                code,
                code.sentence(),
                note,
                null,
                signed == null ? null : HexFormat.of().formatHex(signed),
                found == null ? null : HexFormat.of().formatHex(found),
                coverage.coverage().map());
    }
}
