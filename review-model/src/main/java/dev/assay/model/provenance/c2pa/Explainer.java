package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.Explanation.Product;
import dev.assay.model.provenance.Explanation.Signal;
import dev.assay.model.provenance.Explanation.SignedValue;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.rule.SignalRules;
import dev.assay.model.provenance.c2pa.signature.SignatureFacts;
import dev.assay.model.provenance.c2pa.trust.ConformingProducts;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts together what stands behind an answer. */
record Explainer(TrustSettings trust, Lineage lineage, Map<Manifest, SignatureFacts> signatures) {
    private static final int MANIFESTS = 200;

    Explanation explain() {
        List<Signal> signals = new ArrayList<>();
        List<SignedValue> values = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (Manifest manifest : lineage.reached().stream().limit(MANIFESTS).toList()) {
            signals.addAll(new SignalRules(manifest, lineage.ingredients(manifest)).signals());
            values.addAll(new SignedValues(manifest).values());
            Credential credential = credential(manifest);
            if (credential != null && !credential.chain().isEmpty()) {
                String subject = credential.chain().getFirst().subject();
                for (ConformingProducts.Entry entry : trust.products().named(subject)) {
                    products.add(product(manifest, entry));
                }
            }
        }
        Turns turns = new Turns(trust, credential(lineage.store().active()));
        return new Explanation(turns.lists(), turns.turns(), signals, values, products);
    }

    private @org.jspecify.annotations.Nullable Credential credential(Manifest manifest) {
        SignatureFacts facts = signatures.get(manifest);
        return facts == null ? null : facts.credential();
    }

    private static Product product(Manifest manifest, ConformingProducts.Entry entry) {
        return new Product(
                manifest.label(),
                entry.commonName(),
                entry.applicant(),
                entry.status(),
                entry.level(),
                entry.versions(),
                entry.disallowed());
    }
}
