package dev.assay.model.provenance.c2pa.finding;

import dev.assay.model.provenance.Finding.Outcome;
import java.util.Optional;

/**
 * Every status code that a validation may give: its c2pa-rs 0.91 name and the specification's name.
 * What it means in one sentence, and the rule with its section in C2PA 2.2, are in {@link
 * CodeWords}.
 */
public enum Code {
    CLAIM_SIGNATURE_VALIDATED(Outcome.HOLDS, "claimSignature.validated"),
    CLAIM_SIGNATURE_INSIDE(Outcome.HOLDS, "claimSignature.insideValidity"),
    CLAIM_SIGNATURE_MISMATCH(Outcome.FAILS, "claimSignature.mismatch"),
    CLAIM_SIGNATURE_MISSING(Outcome.FAILS, "claimSignature.missing"),
    CREDENTIAL_TRUSTED(Outcome.HOLDS, "signingCredential.trusted"),
    CREDENTIAL_UNTRUSTED(Outcome.FAILS, "signingCredential.untrusted"),
    CREDENTIAL_INVALID(Outcome.FAILS, "signingCredential.invalid"),
    CREDENTIAL_EXPIRED(
            Outcome.FAILS, "signingCredential.expired", "claimSignature.outsideValidity"),
    OCSP_NOT_REVOKED(Outcome.HOLDS, "signingCredential.ocsp.notRevoked"),
    OCSP_REVOKED(Outcome.FAILS, "signingCredential.ocsp.revoked"),
    OCSP_SKIPPED(Outcome.NOTE, "signingCredential.ocsp.skipped"),
    OCSP_UNKNOWN(Outcome.NOTE, "signingCredential.ocsp.unknown"),
    TIME_VALIDATED(Outcome.HOLDS, "timeStamp.validated"),
    TIME_TRUSTED(Outcome.HOLDS, "timeStamp.trusted"),
    TIME_UNTRUSTED(Outcome.NOTE, "timeStamp.untrusted"),
    TIME_MISMATCH(Outcome.NOTE, "timeStamp.mismatch"),
    TIME_MALFORMED(Outcome.NOTE, "timeStamp.malformed"),
    TIME_OUTSIDE(Outcome.NOTE, "timeStamp.outsideValidity"),
    URI_MATCH(Outcome.HOLDS, "assertion.hashedURI.match"),
    URI_MISMATCH(Outcome.FAILS, "assertion.hashedURI.mismatch"),
    ASSERTION_MISSING(Outcome.FAILS, "assertion.missing"),
    ASSERTION_UNDECLARED(Outcome.FAILS, "assertion.undeclared"),
    ASSERTION_OUTSIDE(Outcome.FAILS, "assertion.outsideManifest"),
    ASSERTION_REQUIRED(Outcome.FAILS, "assertion.required.missing", "assertion.cbor.invalid"),
    ASSERTION_CBOR(Outcome.FAILS, "assertion.cbor.invalid"),
    ASSERTION_JSON(Outcome.FAILS, "assertion.json.invalid"),
    ASSERTION_NOT_REDACTED(Outcome.FAILS, "assertion.notRedacted"),
    ASSERTION_SELF_REDACTED(Outcome.FAILS, "assertion.selfRedacted"),
    ACTION_MALFORMED(Outcome.FAILS, "assertion.action.malformed"),
    ACTION_INGREDIENT(Outcome.FAILS, "assertion.action.ingredientMismatch"),
    ACTION_REDACTION(Outcome.FAILS, "assertion.action.redactionMismatch"),
    ACTION_REDACTED(Outcome.FAILS, "assertion.action.redacted"),
    ACTION_SOFT_BINDING(Outcome.FAILS, "assertion.action.softBindingMissing"),
    METADATA_DISALLOWED(Outcome.FAILS, "assertion.metadata.disallowed"),
    DATA_MATCH(Outcome.HOLDS, "assertion.dataHash.match"),
    DATA_MISMATCH(Outcome.FAILS, "assertion.dataHash.mismatch"),
    DATA_MALFORMED(Outcome.FAILS, "assertion.dataHash.malformed"),
    DATA_REDACTED(Outcome.FAILS, "assertion.dataHash.redacted"),
    DATA_ADDITIONAL(Outcome.NOTE, "assertion.dataHash.additionalExclusionsPresent"),
    BMFF_MATCH(Outcome.HOLDS, "assertion.bmffHash.match"),
    BMFF_MISMATCH(Outcome.FAILS, "assertion.bmffHash.mismatch"),
    BMFF_MALFORMED(Outcome.FAILS, "assertion.bmffHash.malformed"),
    BMFF_ADDITIONAL(Outcome.NOTE, "assertion.bmffHash.additionalExclusionsPresent"),
    BOXES_MATCH(Outcome.HOLDS, "assertion.boxesHash.match"),
    BOXES_MISMATCH(Outcome.FAILS, "assertion.boxesHash.mismatch"),
    BOXES_UNKNOWN(Outcome.FAILS, "assertion.boxesHash.unknownBox"),
    BOXES_MALFORMED(Outcome.FAILS, "assertion.boxesHash.malformed"),
    BINDINGS_MISSING(Outcome.FAILS, "claim.hardBindings.missing"),
    BINDINGS_MULTIPLE(Outcome.FAILS, "assertion.multipleHardBindings"),
    CLAIM_MISSING(Outcome.FAILS, "claim.missing"),
    CLAIM_MULTIPLE(Outcome.FAILS, "claim.multiple"),
    CLAIM_MALFORMED(Outcome.FAILS, "claim.malformed"),
    CLAIM_CBOR(Outcome.FAILS, "claim.cbor.invalid"),
    ALGORITHM_UNSUPPORTED(Outcome.FAILS, "algorithm.unsupported"),
    GENERAL_ERROR(Outcome.FAILS, "general.error"),
    MANIFEST_MULTIPLE_PARENTS(Outcome.FAILS, "manifest.multipleParents"),
    UPDATE_INVALID(Outcome.FAILS, "manifest.update.invalid"),
    UPDATE_PARENTS(Outcome.FAILS, "manifest.update.wrongParents"),
    COMPRESSED_INVALID(Outcome.FAILS, "manifest.compressed.invalid"),
    INGREDIENT_VALIDATED(Outcome.HOLDS, "ingredient.manifest.validated"),
    INGREDIENT_MISMATCH(Outcome.FAILS, "ingredient.manifest.mismatch"),
    INGREDIENT_MISSING(Outcome.FAILS, "ingredient.manifest.missing"),
    INGREDIENT_SIGNATURE_OK(Outcome.HOLDS, "ingredient.claimSignature.validated"),
    INGREDIENT_SIGNATURE_MISSING(Outcome.FAILS, "ingredient.claimSignature.missing"),
    INGREDIENT_SIGNATURE_MISMATCH(Outcome.FAILS, "ingredient.claimSignature.mismatch"),
    INGREDIENT_UNKNOWN(Outcome.NOTE, "ingredient.unknownProvenance"),
    INGREDIENT_MALFORMED(Outcome.FAILS, "assertion.ingredient.malformed"),
    TIME_ASSERTION_MALFORMED(Outcome.FAILS, "assertion.timestamp.malformed"),
    CLOUD_BINDING(Outcome.FAILS, "assertion.cloud-data.hardBinding"),
    CLOUD_ACTIONS(Outcome.FAILS, "assertion.cloud-data.actions"),
    CLOUD_MALFORMED(Outcome.FAILS, "assertion.cloud-data.malformed"),
    CLOUD_ELSEWHERE(Outcome.NOTE, "assertion.inaccessible"),
    MULTI_MATCH(Outcome.HOLDS, "assertion.multiAssetHash.match"),
    MULTI_MISMATCH(Outcome.FAILS, "assertion.multiAssetHash.mismatch"),
    MULTI_MALFORMED(Outcome.FAILS, "assertion.multiAssetHash.malformed"),
    MULTI_MISSING(Outcome.FAILS, "assertion.multiAssetHash.missingPart"),
    COLLECTION_ELSEWHERE(Outcome.FAILS, "assertion.collectionHash.incorrectFileCount");

    private final Outcome outcome;
    private final String label;
    private final String specification;

    Code(Outcome outcome, String label) {
        this(outcome, label, label);
    }

    Code(Outcome outcome, String label, String specification) {
        this.outcome = outcome;
        this.label = label;
        this.specification = specification;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The name that c2pa-rs 0.91 gives. */
    public String label() {
        return label;
    }

    /** The name in the specification. */
    public String specification() {
        return specification;
    }

    public String sentence() {
        return CodeWords.of(label).sentence();
    }

    public String rule() {
        return CodeWords.of(label).rule();
    }

    public static Optional<Code> byLabel(String label) {
        for (Code code : values()) {
            if (code.label.equals(label) || code.specification.equals(label)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
