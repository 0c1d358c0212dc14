package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.Credential;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.Explanation.Picture;
import dev.assay.model.provenance.Explanation.Product;
import dev.assay.model.provenance.Explanation.Raw;
import dev.assay.model.provenance.Explanation.Signal;
import dev.assay.model.provenance.Explanation.SignedValue;
import dev.assay.model.provenance.c2pa.cbor.CborText;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.cose.CoseSign1;
import dev.assay.model.provenance.c2pa.rule.SignalRules;
import dev.assay.model.provenance.c2pa.signature.SignatureFacts;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.trust.ConformingProducts;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts together what stands behind an answer. */
record Explainer(TrustSettings trust, Lineage lineage, Map<Manifest, SignatureFacts> signatures) {
    private static final int MANIFESTS = 200;
    private static final int CERTIFICATES = 16;
    private static final int LENGTH = 20_000;
    private static final String THUMBNAIL = "c2pa.thumbnail.";
    private static final int PICTURES = 64;
    private static final int PICTURE = 4 << 20;

    Explanation explain() {
        List<Signal> signals = new ArrayList<>();
        List<SignedValue> values = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        List<Raw> raw = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        for (Manifest manifest : lineage.reached().stream().limit(MANIFESTS).toList()) {
            signals.addAll(new SignalRules(manifest, lineage.ingredients(manifest)).signals());
            values.addAll(new SignedValues(manifest).values());
            raw.add(raw(manifest));
            pictures(manifest, pictures);
            Credential credential = credential(manifest);
            if (credential != null && !credential.chain().isEmpty()) {
                String subject = credential.chain().getFirst().subject();
                for (ConformingProducts.Entry entry : trust.products().named(subject)) {
                    products.add(product(manifest, entry));
                }
            }
        }
        Turns turns = new Turns(trust, credential(lineage.store().active()));
        return new Explanation(
                turns.lists(), turns.turns(), signals, values, products, raw, pictures);
    }

    private @org.jspecify.annotations.Nullable Credential credential(Manifest manifest) {
        SignatureFacts facts = signatures.get(manifest);
        return facts == null ? null : facts.credential();
    }

    private static void pictures(Manifest manifest, List<Picture> pictures) {
        for (Assertion assertion : manifest.assertions()) {
            if (assertion.label().startsWith(THUMBNAIL)
                    && assertion.content().length <= PICTURE
                    && pictures.size() < PICTURES) {
                pictures.add(new Picture(manifest.label(), assertion.label(), assertion.content()));
            }
        }
    }

    private static Raw raw(Manifest manifest) {
        String certificates;
        try {
            certificates =
                    CoseSign1.read(manifest.content(manifest.signature())).chain().stream()
                            .limit(CERTIFICATES)
                            .map(Explainer::pem)
                            .collect(Collectors.joining());
        } catch (MalformedException _) {
            certificates = "";
        }
        return new Raw(
                manifest.label(), CborText.of(manifest.claim().cbor(), LENGTH), certificates);
    }

    private static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
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
