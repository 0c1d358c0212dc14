package dev.assay.model.provenance.c2pa.finding;

import dev.assay.model.provenance.Finding.Outcome;
import java.util.Optional;

/**
 * Every status code that a validation may give: its c2pa-rs 0.91 name, the specification's name,
 * what it means in one sentence, and the rule with its section in C2PA 2.2.
 */
public enum Code {
    CLAIM_SIGNATURE_VALIDATED(
            Outcome.HOLDS,
            "claimSignature.validated",
            "The claim is signed by the key of the certificate.",
            "The COSE signature over the claim holds (13.2)."),
    CLAIM_SIGNATURE_INSIDE(
            Outcome.HOLDS,
            "claimSignature.insideValidity",
            "The certificate was valid when the claim was signed.",
            "Certificate validity at the time of signing (15.8)."),
    CLAIM_SIGNATURE_MISMATCH(
            Outcome.FAILS,
            "claimSignature.mismatch",
            "The signature does not belong to this claim.",
            "The COSE signature over the claim holds (13.2)."),
    CLAIM_SIGNATURE_MISSING(
            Outcome.FAILS,
            "claimSignature.missing",
            "The claim names a signature that is not in its manifest.",
            "The claim's signature field names the signature box of its own manifest (10.3)."),
    CREDENTIAL_TRUSTED(
            Outcome.HOLDS,
            "signingCredential.trusted",
            "The signer is on a list.",
            "The certificate chain reaches a configured anchor (14.4)."),
    CREDENTIAL_UNTRUSTED(
            Outcome.FAILS,
            "signingCredential.untrusted",
            "Signer is on no list. Unknown is not invalid.",
            "The certificate chain reaches a configured anchor (14.4)."),
    CREDENTIAL_INVALID(
            Outcome.FAILS,
            "signingCredential.invalid",
            "The certificate is not fit for signing claims.",
            "Certificate profile (14.5)."),
    CREDENTIAL_EXPIRED(
            Outcome.FAILS,
            "signingCredential.expired",
            "claimSignature.outsideValidity",
            "The certificate was not valid at the time that counts.",
            "Certificate validity at the time of signing, or now without a trusted time (15.8)."),
    OCSP_NOT_REVOKED(
            Outcome.HOLDS,
            "signingCredential.ocsp.notRevoked",
            "A stapled answer says that the certificate was not revoked.",
            "Revocation information (15.9)."),
    OCSP_REVOKED(
            Outcome.FAILS,
            "signingCredential.ocsp.revoked",
            "A stapled answer says that the certificate was revoked.",
            "Revocation information (15.9)."),
    OCSP_SKIPPED(
            Outcome.NOTE,
            "signingCredential.ocsp.skipped",
            "No answer about revocation is in the file, and none was asked for.",
            "Revocation information (15.9)."),
    OCSP_UNKNOWN(
            Outcome.NOTE,
            "signingCredential.ocsp.unknown",
            "A stapled answer does not know the certificate.",
            "Revocation information (15.9)."),
    TIME_VALIDATED(
            Outcome.HOLDS,
            "timeStamp.validated",
            "The time stamp belongs to this signature.",
            "Time stamp token (15.8, RFC 3161)."),
    TIME_TRUSTED(
            Outcome.HOLDS,
            "timeStamp.trusted",
            "The time authority is on a list.",
            "Time authority's chain (14.6)."),
    TIME_UNTRUSTED(
            Outcome.NOTE,
            "timeStamp.untrusted",
            "The time authority is on no list.",
            "Time authority's chain (14.6)."),
    TIME_MISMATCH(
            Outcome.NOTE,
            "timeStamp.mismatch",
            "The time stamp belongs to other bytes.",
            "Message imprint of the token (15.8)."),
    TIME_MALFORMED(
            Outcome.NOTE,
            "timeStamp.malformed",
            "The time stamp cannot be read.",
            "Time stamp token (RFC 3161)."),
    TIME_OUTSIDE(
            Outcome.NOTE,
            "timeStamp.outsideValidity",
            "The time authority's certificate was not valid at its own time.",
            "Time authority's certificate (14.6)."),
    URI_MATCH(
            Outcome.HOLDS,
            "assertion.hashedURI.match",
            "The assertion is the one that was signed.",
            "Hash of the assertion box (8.4)."),
    URI_MISMATCH(
            Outcome.FAILS,
            "assertion.hashedURI.mismatch",
            "The assertion is not the one that was signed.",
            "Hash of the assertion box (8.4)."),
    ASSERTION_MISSING(
            Outcome.FAILS,
            "assertion.missing",
            "The claim names an assertion that is not there.",
            "Every assertion of the claim is in the store (15.10)."),
    ASSERTION_UNDECLARED(
            Outcome.FAILS,
            "assertion.undeclared",
            "The manifest holds an assertion that the claim does not name.",
            "Every assertion in the store is named by the claim (15.10)."),
    ASSERTION_OUTSIDE(
            Outcome.FAILS,
            "assertion.outsideManifest",
            "The claim names an assertion of another manifest.",
            "Assertions lie in the claim's own manifest (15.10)."),
    ASSERTION_REQUIRED(
            Outcome.FAILS,
            "assertion.required.missing",
            "assertion.cbor.invalid",
            "An assertion cannot be read as what it says it is.",
            "Assertions follow their schema (15.10)."),
    ASSERTION_CBOR(
            Outcome.FAILS,
            "assertion.cbor.invalid",
            "An assertion is not well-formed CBOR.",
            "Assertions are well-formed (15.10)."),
    ASSERTION_JSON(
            Outcome.FAILS,
            "assertion.json.invalid",
            "An assertion is not well-formed JSON.",
            "Assertions are well-formed (15.10)."),
    ASSERTION_NOT_REDACTED(
            Outcome.FAILS,
            "assertion.notRedacted",
            "An assertion is declared removed but its content is still there.",
            "A redacted assertion is gone or zero (15.10.2)."),
    ASSERTION_SELF_REDACTED(
            Outcome.FAILS,
            "assertion.selfRedacted",
            "The claim removes an assertion of its own.",
            "A claim redacts only ingredients (6.8)."),
    ACTION_MALFORMED(
            Outcome.FAILS,
            "assertion.action.malformed",
            "The list of actions breaks the rules.",
            "Actions (18.15): the first is created or opened."),
    ACTION_INGREDIENT(
            Outcome.FAILS,
            "assertion.action.ingredientMismatch",
            "An action does not name the ingredient it acted on.",
            "Opened, placed and removed name their ingredient (18.15)."),
    ACTION_REDACTION(
            Outcome.FAILS,
            "assertion.action.redactionMismatch",
            "An action names a removed assertion that cannot be found.",
            "Redacted actions (18.15)."),
    ACTION_REDACTED(
            Outcome.FAILS,
            "assertion.action.redacted",
            "Actions were removed from an ingredient.",
            "Actions may not be redacted (6.8)."),
    METADATA_DISALLOWED(
            Outcome.FAILS,
            "assertion.metadata.disallowed",
            "A metadata assertion holds a field that is not allowed.",
            "Metadata assertions (18.14)."),
    DATA_MATCH(
            Outcome.HOLDS,
            "assertion.dataHash.match",
            "The bytes are those that were signed.",
            "Data hash (18.5)."),
    DATA_MISMATCH(
            Outcome.FAILS,
            "assertion.dataHash.mismatch",
            "The bytes are not those that were signed.",
            "Data hash (18.5)."),
    DATA_MALFORMED(
            Outcome.FAILS,
            "assertion.dataHash.malformed",
            "The list of excluded bytes breaks the rules.",
            "Exclusions are sorted, apart from each other and inside the file (18.5)."),
    DATA_REDACTED(
            Outcome.FAILS,
            "assertion.dataHash.redacted",
            "The hash of the bytes was removed from an ingredient.",
            "Hard bindings may not be redacted (6.8)."),
    DATA_ADDITIONAL(
            Outcome.NOTE,
            "assertion.dataHash.additionalExclusionsPresent",
            "The signer left out more bytes than the manifest store.",
            "Data hash (18.5)."),
    BMFF_MATCH(
            Outcome.HOLDS,
            "assertion.bmffHash.match",
            "The boxes are those that were signed.",
            "BMFF hash (18.6)."),
    BMFF_MISMATCH(
            Outcome.FAILS,
            "assertion.bmffHash.mismatch",
            "The bytes are not those that were signed.",
            "BMFF hash (18.6)."),
    BMFF_MALFORMED(
            Outcome.FAILS,
            "assertion.bmffHash.malformed",
            "The hash over boxes breaks the rules.",
            "BMFF hash (18.6)."),
    BMFF_ADDITIONAL(
            Outcome.NOTE,
            "assertion.bmffHash.additionalExclusionsPresent",
            "The signer left out more boxes than the rules ask for.",
            "BMFF hash (18.6)."),
    BOXES_MATCH(
            Outcome.HOLDS,
            "assertion.boxesHash.match",
            "The parts of the file are those that were signed.",
            "General box hash (18.7)."),
    BOXES_MISMATCH(
            Outcome.FAILS,
            "assertion.boxesHash.mismatch",
            "The bytes are not those that were signed.",
            "General box hash (18.7)."),
    BOXES_UNKNOWN(
            Outcome.FAILS,
            "assertion.boxesHash.unknownBox",
            "The file holds a part that was not signed.",
            "General box hash (18.7)."),
    BOXES_MALFORMED(
            Outcome.FAILS,
            "assertion.boxesHash.malformed",
            "The hash over parts breaks the rules.",
            "General box hash (18.7)."),
    BINDINGS_MISSING(
            Outcome.FAILS,
            "claim.hardBindings.missing",
            "Nothing binds the claim to the bytes of this file.",
            "Exactly one hard binding (9.2)."),
    BINDINGS_MULTIPLE(
            Outcome.FAILS,
            "assertion.multipleHardBindings",
            "The claim has more than one hash of the file.",
            "Exactly one hard binding (9.2)."),
    CLAIM_MISSING(
            Outcome.FAILS,
            "claim.missing",
            "The manifest has no claim.",
            "Exactly one claim (10.1)."),
    CLAIM_MULTIPLE(
            Outcome.FAILS,
            "claim.multiple",
            "The manifest has more than one claim.",
            "Exactly one claim (10.1)."),
    CLAIM_MALFORMED(
            Outcome.FAILS,
            "claim.malformed",
            "The claim breaks the rules.",
            "Claim (10.1) and manifest labels (11.1.4)."),
    CLAIM_CBOR(
            Outcome.FAILS,
            "claim.cbor.invalid",
            "The claim cannot be read.",
            "The claim is well-formed CBOR (10.1)."),
    ALGORITHM_UNSUPPORTED(
            Outcome.FAILS,
            "algorithm.unsupported",
            "An algorithm is not among those allowed.",
            "Allowed algorithms (13)."),
    GENERAL_ERROR(
            Outcome.FAILS,
            "general.error",
            "The manifest store cannot be read.",
            "Manifest store (11.1)."),
    MANIFEST_MULTIPLE_PARENTS(
            Outcome.FAILS,
            "manifest.multipleParents",
            "The manifest names more than one parent.",
            "At most one parent (15.11)."),
    UPDATE_INVALID(
            Outcome.FAILS,
            "manifest.update.invalid",
            "An update manifest holds what it may not hold.",
            "Update manifests (11.2.3)."),
    UPDATE_PARENTS(
            Outcome.FAILS,
            "manifest.update.wrongParents",
            "An update manifest does not name exactly one parent.",
            "Update manifests (11.2.3)."),
    COMPRESSED_INVALID(
            Outcome.FAILS,
            "manifest.compressed.invalid",
            "A compressed manifest cannot be unpacked within limits.",
            "Compressed manifests (11.2.4)."),
    INGREDIENT_VALIDATED(
            Outcome.HOLDS,
            "ingredient.manifest.validated",
            "The ingredient's manifest is the one that was taken in.",
            "Hash of the ingredient's manifest (15.11)."),
    INGREDIENT_MISMATCH(
            Outcome.FAILS,
            "ingredient.manifest.mismatch",
            "The ingredient's manifest is not the one that was taken in.",
            "Hash of the ingredient's manifest (15.11)."),
    INGREDIENT_MISSING(
            Outcome.FAILS,
            "ingredient.manifest.missing",
            "The manifest of an ingredient is not in the store.",
            "Ingredient manifests are in the store (15.11)."),
    INGREDIENT_SIGNATURE_OK(
            Outcome.HOLDS,
            "ingredient.claimSignature.validated",
            "The ingredient's signature is the one that was taken in.",
            "Hash of the ingredient's signature (15.11)."),
    INGREDIENT_SIGNATURE_MISSING(
            Outcome.FAILS,
            "ingredient.claimSignature.missing",
            "Something was removed from the ingredient and its signature was not kept.",
            "Hash of the ingredient's signature (15.11)."),
    INGREDIENT_SIGNATURE_MISMATCH(
            Outcome.FAILS,
            "ingredient.claimSignature.mismatch",
            "The ingredient's signature is not the one that was taken in.",
            "Hash of the ingredient's signature (15.11)."),
    INGREDIENT_UNKNOWN(
            Outcome.NOTE,
            "ingredient.unknownProvenance",
            "An ingredient came without origin data.",
            "Ingredients (15.11)."),
    INGREDIENT_MALFORMED(
            Outcome.FAILS,
            "assertion.ingredient.malformed",
            "An ingredient breaks the rules.",
            "Ingredient assertions (18.16)."),
    TIME_ASSERTION_MALFORMED(
            Outcome.FAILS,
            "assertion.timestamp.malformed",
            "A time stamp assertion breaks the rules.",
            "Time stamp assertions (18.18).");

    private final Outcome outcome;
    private final String label;
    private final String specification;
    private final String sentence;
    private final String rule;

    Code(Outcome outcome, String label, String sentence, String rule) {
        this(outcome, label, label, sentence, rule);
    }

    Code(Outcome outcome, String label, String specification, String sentence, String rule) {
        this.outcome = outcome;
        this.label = label;
        this.specification = specification;
        this.sentence = sentence;
        this.rule = rule;
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
        return sentence;
    }

    public String rule() {
        return rule;
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
