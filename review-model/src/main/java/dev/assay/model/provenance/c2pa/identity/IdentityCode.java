package dev.assay.model.provenance.c2pa.identity;

import dev.assay.model.provenance.Finding.Outcome;

/** Status codes of CAWG identity 1.1, by their c2pa-rs 0.91 names. */
enum IdentityCode {
    WELL_FORMED(Outcome.HOLDS, "cawg.identity.well-formed", "The statement is well-formed."),
    PAD(Outcome.FAILS, "cawg.identity.pad.invalid", "Padding of the statement holds data."),
    BINDING(
            Outcome.FAILS,
            "cawg.identity.hard_binding_missing",
            "The statement is not about the bytes of this file."),
    MISMATCH(
            Outcome.FAILS,
            "cawg.identity.assertion.mismatch",
            "The statement is about other assertions than those of the claim."),
    TYPE(
            Outcome.FAILS,
            "cawg.identity.sig_type.unknown",
            "The statement is signed in a way that is not examined."),
    X509_HOLDS(Outcome.HOLDS, "cawg.x509.signature.validated", "The statement's signature holds."),
    X509_BROKEN(
            Outcome.FAILS,
            "cawg.x509.signature.mismatch",
            "The statement's signature does not hold."),
    X509_UNTRUSTED(
            Outcome.FAILS,
            "cawg.x509.credential.untrusted",
            "No list vouches for whoever signed the statement."),
    ICA_COSE(
            Outcome.FAILS,
            "cawg.ica.invalid_cose_sign1",
            "The statement's signature cannot be read."),
    ICA_CREDENTIAL(
            Outcome.FAILS,
            "cawg.ica.invalid_verifiable_credential",
            "The statement's credential cannot be read."),
    ICA_ISSUER(
            Outcome.FAILS,
            "cawg.ica.did_unavailable",
            "The issuer's key would have to be fetched. Nothing was fetched."),
    ICA_BROKEN(
            Outcome.FAILS,
            "cawg.ica.signature_mismatch",
            "The statement's signature does not hold."),
    ICA_FROM(
            Outcome.FAILS,
            "cawg.ica.valid_from.invalid",
            "The statement's credential was not valid yet."),
    ICA_UNTIL(
            Outcome.FAILS,
            "cawg.ica.valid_until.invalid",
            "The statement's credential is no longer valid."),
    ICA_UNTRUSTED(
            Outcome.NOTE,
            "cawg.ica.untrusted_issuer",
            "No list vouches for whoever issued the statement.");

    private final Outcome outcome;
    private final String label;
    private final String sentence;

    IdentityCode(Outcome outcome, String label, String sentence) {
        this.outcome = outcome;
        this.label = label;
        this.sentence = sentence;
    }

    Outcome outcome() {
        return outcome;
    }

    String label() {
        return label;
    }

    String sentence() {
        return sentence;
    }
}
