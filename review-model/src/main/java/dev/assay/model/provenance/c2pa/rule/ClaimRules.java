package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import java.util.regex.Pattern;

/** Rules for the claim itself: its signature reference, its label, its parents (10.3, 11.2). */
public record ClaimRules(Examined examined, Findings findings) {
    private static final Pattern LABEL =
            Pattern.compile(
                    "urn:c2pa:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
                            + "(:[^:/]{0,64}(:[0-9_]{1,32})?)?"
                            + "|([^:/]{1,64}:)?urn:uuid:[^:/]{1,64}");

    public void check() {
        Manifest manifest = examined.manifest();
        JumbfUri signature = JumbfUri.of(manifest.claim().signature());
        if (!signature.isIn(manifest.label()) || !signature.box().startsWith("c2pa.signature")) {
            findings.add(Code.CLAIM_SIGNATURE_MISSING, examined.signature());
        }
        if (manifest.claim().version() > 1 && !LABEL.matcher(manifest.label()).matches()) {
            findings.add(
                    Code.CLAIM_MALFORMED,
                    examined.whole(),
                    "The name of the manifest does not have the form that the rules ask for.");
        }
        parents();
        redactions();
    }

    private void parents() {
        long parents =
                examined.ingredients().stream()
                        .filter(i -> i.relation() == Ingredient.Relation.PARENT)
                        .count();
        if (examined.manifest().update()) {
            if (parents != 1) {
                findings.add(Code.UPDATE_PARENTS, examined.whole());
            }
            if (!examined.manifest().bindings().isEmpty()) {
                findings.add(Code.UPDATE_INVALID, examined.whole());
            }
        } else if (parents > 1) {
            findings.add(Code.MANIFEST_MULTIPLE_PARENTS, examined.whole());
        }
    }

    private void redactions() {
        for (String redacted : examined.manifest().claim().redacted()) {
            JumbfUri uri = JumbfUri.of(redacted);
            if (uri.isIn(examined.manifest().label())) {
                findings.add(Code.ASSERTION_SELF_REDACTED, examined.named(redacted));
            }
            if (uri.name().startsWith("c2pa.actions")) {
                findings.add(Code.ACTION_REDACTED, examined.named(redacted));
            }
            if (uri.name().startsWith("c2pa.hash.")) {
                findings.add(Code.DATA_REDACTED, examined.named(redacted));
            }
        }
    }
}
