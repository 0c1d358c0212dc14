package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.ManifestStore;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What single actions must say, and what they refer to (specification 18.15.4). */
final class ActionForm {
    private final Manifest manifest;
    private final ManifestStore store;
    private final Findings findings;
    private final Map<String, Relation> relations = new HashMap<>();
    private final Set<String> named;
    private final boolean softBinding;

    ActionForm(Examined examined, ManifestStore store, Findings findings) {
        this.manifest = examined.manifest();
        this.store = store;
        this.findings = findings;
        for (Ingredient ingredient : examined.ingredients()) {
            relations.putIfAbsent(ingredient.assertion().label(), ingredient.relation());
        }
        this.named = names(manifest);
        this.softBinding = !manifest.all("c2pa.soft-binding").isEmpty();
    }

    private static Set<String> names(Manifest manifest) {
        return manifest.claim().assertions().stream()
                .map(r -> r.uri().name())
                .collect(Collectors.toSet());
    }

    void check(List<Action> actions, Where where) {
        for (Action action : actions) {
            switch (action.name()) {
                case "" -> findings.add(Code.ACTION_MALFORMED, where);
                case "c2pa.opened" -> ingredients(action, Relation.PARENT, true, where);
                case "c2pa.placed", "c2pa.removed" ->
                        ingredients(action, Relation.COMPONENT, true, where);
                case "c2pa.transcoded", "c2pa.repackaged" ->
                        ingredients(action, Relation.PARENT, false, where);
                case "c2pa.translated" -> languages(action, where);
                case "c2pa.watermarked", "c2pa.watermarked.bound" -> watermark(where);
                case "c2pa.redacted" -> redaction(action, where);
                default -> {}
            }
            related(action, where);
        }
    }

    private void ingredients(Action action, Relation relation, boolean needed, Where where) {
        List<HashedUri> references = action.ingredients();
        if (references == null || (references.isEmpty() && !needed)) {
            if (needed) {
                findings.add(Code.ACTION_INGREDIENT, where);
            }
            return;
        }
        long fitting =
                references.stream().filter(r -> relation == relations.get(r.uri().name())).count();
        boolean single = action.name().equals("c2pa.opened");
        if (single ? fitting != 1 : fitting == 0) {
            findings.add(Code.ACTION_INGREDIENT, where);
        }
    }

    private void languages(Action action, Where where) {
        if (action.parameter("sourceLanguage").isEmpty()
                || action.parameter("targetLanguage").isEmpty()) {
            findings.add(
                    Code.ACTION_MALFORMED,
                    where,
                    "A translation does not say from which language into which.");
        }
    }

    private void watermark(Where where) {
        if (!softBinding) {
            findings.add(Code.ACTION_SOFT_BINDING, where);
        }
    }

    /** Related assertions are of this manifest, and neither actions nor ingredients. */
    private void related(Action action, Where where) {
        Cbor related =
                action.parameters() == null ? null : action.parameters().at("relatedAssertions");
        if (related == null) {
            return;
        }
        boolean fits = !related.items().isEmpty();
        for (Cbor item : related.items()) {
            String url = item.text("url");
            JumbfUri uri = JumbfUri.of(url == null ? "" : url);
            fits &=
                    uri.isIn(manifest.label())
                            && named.contains(uri.name())
                            && !uri.name().startsWith("c2pa.actions")
                            && !uri.name().startsWith("c2pa.ingredient");
        }
        if (!fits) {
            findings.add(
                    Code.ACTION_MALFORMED,
                    where,
                    "An action names related assertions that cannot be related to it.");
        }
    }

    private void redaction(Action action, Where where) {
        if (action.parameters() == null) {
            return;
        }
        JumbfUri uri = JumbfUri.of(action.parameter("redacted"));
        Manifest target = uri.manifest() == null ? null : store.find(uri.manifest()).orElse(null);
        if (target == null) {
            findings.add(Code.ACTION_REDACTION, where);
        } else if (!uri.box().equals("c2pa.databoxes") && !names(target).contains(uri.name())) {
            findings.add(Code.ASSERTION_NOT_REDACTED, where);
        }
    }
}
