package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import java.util.Arrays;
import java.util.HexFormat;

/** An ingredient's manifest is the one that was taken in (specification 15.11). */
public record IngredientRules(Examined examined, Findings findings) {

    /** Rules that hold for every ingredient, with or without a manifest. */
    public void form(Ingredient ingredient) {
        Where where = examined.assertion(ingredient.assertion());
        if (ingredient.manifest() != null && ingredient.sourceType()) {
            findings.add(Code.INGREDIENT_MALFORMED, where);
        }
        if (ingredient.manifest() != null
                && ingredient.assertion().version() >= 3
                && !ingredient.results()) {
            findings.add(
                    Code.INGREDIENT_MALFORMED,
                    where,
                    "An ingredient does not say how it came out when it was taken in.");
        }
    }

    /** Says where an ingredient came without origin data. */
    public void origin(Ingredient ingredient) {
        if (ingredient.manifest() == null && ingredient.relation() != Ingredient.Relation.INPUT) {
            findings.add(Code.INGREDIENT_UNKNOWN, examined.assertion(ingredient.assertion()));
        }
    }

    /** Compares what was taken in with what is in the store. */
    public void compare(Ingredient ingredient, HashedUri reference, Manifest found) {
        Where where = examined.named(reference.url());
        String name = reference.alg() == null ? found.claim().alg() : reference.alg();
        HashAlgorithm algorithm = HashAlgorithm.byName(name).orElse(HashAlgorithm.SHA256);
        boolean redacted = examined.redactions().touch(found.label());
        if (!redacted) {
            byte[] hash = found.hash(found.box(), algorithm);
            boolean same = Arrays.equals(hash, reference.hash());
            boolean old = !same && Arrays.equals(found.claimHash(algorithm), reference.hash());
            if (same || !old) {
                Code code = same ? Code.INGREDIENT_VALIDATED : Code.INGREDIENT_MISMATCH;
                findings.add(
                        code,
                        where,
                        code.sentence(),
                        HexFormat.of().formatHex(reference.hash()),
                        HexFormat.of().formatHex(hash));
            }
        } else if (found.claim().version() > 1) {
            signature(ingredient, found, where);
        }
    }

    private void signature(Ingredient ingredient, Manifest found, Where where) {
        HashedUri signature = ingredient.signature();
        if (signature == null) {
            findings.add(Code.INGREDIENT_SIGNATURE_MISSING, where);
            return;
        }
        String name = signature.alg() == null ? found.claim().alg() : signature.alg();
        HashAlgorithm algorithm = HashAlgorithm.byName(name).orElse(HashAlgorithm.SHA256);
        boolean same = Arrays.equals(found.hash(found.signatureBox(), algorithm), signature.hash());
        findings.add(
                same ? Code.INGREDIENT_SIGNATURE_OK : Code.INGREDIENT_SIGNATURE_MISMATCH, where);
    }
}
