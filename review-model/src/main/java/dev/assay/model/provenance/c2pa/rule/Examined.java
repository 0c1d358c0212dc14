package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.ByteRange;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.Redactions;
import dev.assay.model.provenance.c2pa.container.Store;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.jumbf.Superbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest under examination.
 *
 * @param scope whose findings they will be
 * @param store where its parts lie in the file
 * @param redactions everything that some manifest declares removed
 */
public record Examined(
        Manifest manifest,
        Scope scope,
        Store store,
        List<Ingredient> ingredients,
        Redactions redactions) {

    public Where whole() {
        return at(JumbfUri.manifest(manifest.label()), null);
    }

    public Where signature() {
        return at(JumbfUri.signature(manifest.label()), manifest.signatureBox());
    }

    public Where assertion(Assertion assertion) {
        return at(JumbfUri.assertion(manifest.label(), assertion.label()), assertion.box());
    }

    public Where named(String uri) {
        return at(uri, null);
    }

    private Where at(String uri, @Nullable Superbox box) {
        ByteRange range = box == null || manifest.packed() ? null : store.inFile(box.range());
        return new Where(scope, manifest.label(), uri, range);
    }

    boolean isRedacted(String assertionName) {
        return redactions.contains(JumbfUri.assertion(manifest.label(), assertionName));
    }
}
