package dev.assay.model.provenance.c2pa.ingredient;

import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the ingredient assertions of a manifest, versions 1 to 3 (specification 18.16). */
public final class IngredientReader {
    private static final int STATUSES = 10_000;

    /** All ingredients but those that were removed (all zero). */
    public List<Ingredient> read(Manifest manifest) throws UnusableStoreException {
        List<Ingredient> found = new ArrayList<>();
        for (Assertion assertion : manifest.all("c2pa.ingredient")) {
            if (!assertion.zeroed()) {
                found.add(read(manifest, assertion));
            }
        }
        return found;
    }

    private static Ingredient read(Manifest manifest, Assertion assertion)
            throws UnusableStoreException {
        Cbor cbor = assertion.cbor();
        String word = cbor == null ? null : cbor.text("relationship");
        Relation relation = relation(word);
        if (cbor == null || relation == null) {
            throw new UnusableStoreException(
                    Code.INGREDIENT_MALFORMED,
                    manifest.label(),
                    "An ingredient does not say what it is to the file.");
        }
        HashedUri reference = HashedUri.of(cbor.at("activeManifest"));
        if (reference == null) {
            reference = HashedUri.of(cbor.at("c2pa_manifest"));
        }
        return new Ingredient(
                assertion,
                relation,
                cbor.text("dc:title"),
                cbor.text("dc:format"),
                reference,
                HashedUri.of(cbor.at("claimSignature")),
                cbor.at("validationResults") != null,
                cbor.text("digitalSourceType") != null,
                recorded(cbor, reference));
    }

    private static @Nullable Relation relation(@Nullable String word) {
        for (Relation relation : Relation.values()) {
            if (relation.word().equals(word)) {
                return relation;
            }
        }
        return null;
    }

    private static List<Recorded> recorded(Cbor cbor, @Nullable HashedUri reference) {
        String label = reference == null ? null : reference.uri().manifest();
        List<Recorded> found = new ArrayList<>();
        Cbor results = cbor.at("validationResults");
        if (results == null) {
            add(found, cbor.items("validationStatus"), null, label);
            return found;
        }
        addAll(found, results.at("activeManifest"), label);
        for (Cbor delta : results.items("ingredientDeltas")) {
            addAll(found, delta.at("validationDeltas"), label);
        }
        return found;
    }

    private static void addAll(List<Recorded> found, @Nullable Cbor codes, @Nullable String label) {
        if (codes != null) {
            add(found, codes.items("success"), Outcome.HOLDS, label);
            add(found, codes.items("informational"), Outcome.NOTE, label);
            add(found, codes.items("failure"), Outcome.FAILS, label);
        }
    }

    private static void add(
            List<Recorded> found,
            List<Cbor> statuses,
            @Nullable Outcome outcome,
            @Nullable String label) {
        for (Cbor status : statuses) {
            String code = status.text("code");
            String url = status.text("url");
            if (code != null && found.size() < STATUSES) {
                String uri = url == null ? "" : url;
                found.add(
                        new Recorded(
                                outcome == null ? outcomeOf(code) : outcome,
                                code,
                                label == null ? uri : JumbfUri.absolute(uri, label)));
            }
        }
    }

    /**
     * Old assertions keep all statuses in one list: the specification that they follow knows
     * success and failure only, so what is no success was a failure to the signer.
     */
    private static Outcome outcomeOf(String code) {
        boolean holds = Code.byLabel(code).map(c -> c.outcome() == Outcome.HOLDS).orElse(false);
        return holds ? Outcome.HOLDS : Outcome.FAILS;
    }
}
