package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.ManifestStore;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for actions (specification 18.15); version 1 claims keep only the oldest of them. */
public record ActionRules(Examined examined, ManifestStore store, Findings findings) {
    private static final Set<String> IN_UPDATES =
            Set.of("c2pa.edited.metadata", "c2pa.opened", "c2pa.published", "c2pa.redacted");

    public void check() {
        Manifest manifest = examined.manifest();
        List<Assertion> assertions = manifest.all("c2pa.actions");
        if (manifest.update()) {
            updates(assertions);
        }
        if (manifest.claim().version() == 1) {
            if (assertions.size() > 1) {
                findings.add(Code.ACTION_MALFORMED, examined.whole());
            }
            return;
        }
        for (Assertion assertion : assertions) {
            if (Action.all(assertion.cbor()).isEmpty()) {
                findings.add(
                        Code.ACTION_MALFORMED,
                        examined.assertion(assertion),
                        "A list of actions is empty.");
                return;
            }
        }
        Assertion first = first(assertions);
        if (first == null && !manifest.update()) {
            findings.add(
                    Code.ACTION_MALFORMED,
                    examined.whole(),
                    "The first action does not say whether the file was created or opened.");
        }
        for (int i = 0; i < assertions.size(); i++) {
            Where where = examined.assertion(assertions.get(i));
            for (Action action : Action.all(assertions.get(i).cbor())) {
                boolean second = i > 0 || (first != null && !first.equals(assertions.get(i)));
                if (action.name().isEmpty() || (action.begins() && second)) {
                    findings.add(Code.ACTION_MALFORMED, where);
                }
                ingredients(action, where);
                redaction(action, where);
            }
        }
    }

    private void updates(List<Assertion> assertions) {
        for (Assertion assertion : assertions) {
            for (Action action : Action.all(assertion.cbor())) {
                if (!IN_UPDATES.contains(action.name())) {
                    findings.add(Code.UPDATE_INVALID, examined.assertion(assertion));
                }
            }
        }
    }

    /** The assertion that begins with created or opened: first of the created, else gathered. */
    private @Nullable Assertion first(List<Assertion> assertions) {
        for (List<HashedUri> list :
                List.of(
                        examined.manifest().claim().created(),
                        examined.manifest().claim().gathered())) {
            for (Assertion assertion : assertions) {
                boolean listed =
                        list.stream().anyMatch(r -> r.uri().name().equals(assertion.label()));
                if (listed) {
                    if (Action.all(assertion.cbor()).getFirst().begins()) {
                        return assertion;
                    }
                    break;
                }
            }
        }
        return null;
    }

    private void ingredients(Action action, Where where) {
        List<HashedUri> references = action.ingredients();
        switch (action.name()) {
            case "c2pa.opened" -> {
                if (references == null || references.stream().noneMatch(of(Relation.PARENT))) {
                    findings.add(Code.ACTION_INGREDIENT, where);
                }
            }
            case "c2pa.placed", "c2pa.removed" -> {
                if (references == null || references.stream().noneMatch(of(Relation.COMPONENT))) {
                    findings.add(Code.ACTION_INGREDIENT, where);
                }
            }
            case "c2pa.transcoded", "c2pa.repackaged" -> {
                if (references != null && references.stream().noneMatch(of(Relation.PARENT))) {
                    findings.add(Code.ACTION_INGREDIENT, where);
                }
            }
            default -> {}
        }
    }

    private java.util.function.Predicate<HashedUri> of(Relation relation) {
        return reference ->
                examined.ingredients().stream()
                        .anyMatch(i ->
                                i.relation() == relation
                                        && i.assertion().label().equals(reference.uri().name()));
    }

    private void redaction(Action action, Where where) {
        if (!action.name().equals("c2pa.redacted") || !action.parameters()) {
            return;
        }
        String redacted = action.redacted();
        JumbfUri uri = redacted == null ? null : JumbfUri.of(redacted);
        Manifest target =
                uri == null || uri.manifest() == null
                        ? null
                        : store.find(uri.manifest()).orElse(null);
        if (uri == null || target == null) {
            findings.add(Code.ACTION_REDACTION, where);
            return;
        }
        List<String> names = new ArrayList<>();
        target.claim().assertions().forEach(r -> names.add(r.uri().name()));
        boolean databox = uri.box().equals("c2pa.databoxes");
        if (!databox && !names.contains(uri.name())) {
            findings.add(Code.ASSERTION_NOT_REDACTED, where);
        }
    }
}
