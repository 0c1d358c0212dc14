package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.ingredient.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is new about ingredients since they were taken in, and what was known then (15.11.3): a
 * finding that the signer wrote down is raised as recorded, not told again as new.
 */
final class Deltas {
    private final Set<Known> known = new LinkedHashSet<>();
    private final List<Finding> recorded = new ArrayList<>();

    private record Known(String code, String uri) {}

    Deltas(Lineage lineage) {
        for (Manifest manifest : lineage.reached()) {
            for (Ingredient ingredient : lineage.ingredients(manifest)) {
                for (Recorded one : ingredient.recorded()) {
                    if (known.add(new Known(one.code(), one.uri())) && one.fails()) {
                        recorded.add(raised(manifest, ingredient, one));
                    }
                }
            }
        }
    }

    /**
     * The same without certificates of ingredients that have ended since: whoever took one in wrote
     * down that it was valid then.
     */
    List<Finding> standing(List<Finding> findings) {
        return findings.stream()
                .filter(f ->
                        f.scope() != Scope.INGREDIENT
                                || !f.code().equals(Code.CREDENTIAL_EXPIRED.label())
                                || !isKnown(Code.CLAIM_SIGNATURE_INSIDE.label(), f.uri()))
                .toList();
    }

    /** What is new, then what was known. */
    List<Finding> told(List<Finding> standing) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : standing) {
            if (finding.scope() != Scope.INGREDIENT || !isKnown(finding.code(), finding.uri())) {
                all.add(finding);
            }
        }
        all.addAll(recorded);
        return all;
    }

    private boolean isKnown(String code, String uri) {
        return known.contains(new Known(code, uri));
    }

    private static Finding raised(Manifest manifest, Ingredient ingredient, Recorded one) {
        String sentence =
                Code.byLabel(one.code())
                        .map(Code::sentence)
                        .orElse("Something did not hold for an ingredient.");
        return new Finding(
                Outcome.FAILS,
                Scope.RECORDED,
                one.code(),
                Code.byLabel(one.code()).map(Code::specification).orElse(one.code()),
                manifest.label(),
                one.uri(),
                "Written down when the ingredient was taken in: " + sentence,
                "Validation results of the ingredient (18.16).",
                null,
                null,
                JumbfUri.assertion(manifest.label(), ingredient.assertion().label()));
    }
}
