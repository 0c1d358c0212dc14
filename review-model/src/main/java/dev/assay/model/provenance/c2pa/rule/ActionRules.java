package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.ManifestStore;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules for the actions of a manifest (specification 15.10.3.2, 18.15); version 1 claims keep only
 * the oldest of them. Where the first action is none that may begin, the others are not looked at.
 */
public record ActionRules(Examined examined, ManifestStore store, Findings findings) {
    private static final Set<String> IN_UPDATES =
            Set.of("c2pa.edited.metadata", "c2pa.opened", "c2pa.published", "c2pa.redacted");

    /**
     * @throws UnusableStoreException where a list of actions is empty
     */
    public void check() throws UnusableStoreException {
        Manifest manifest = examined.manifest();
        Map<Assertion, List<Action>> all = new LinkedHashMap<>();
        for (Assertion assertion : manifest.all("c2pa.actions")) {
            all.put(assertion, Action.all(assertion.cbor()));
        }
        if (manifest.update()) {
            updates(all);
        }
        if (manifest.claim().version() == 1) {
            if (all.size() > 1) {
                findings.add(Code.ACTION_MALFORMED, examined.whole());
            }
            return;
        }
        if (all.values().stream().anyMatch(List::isEmpty)) {
            throw new UnusableStoreException(
                    Code.ACTION_MALFORMED, manifest.label(), "A list of actions is empty.");
        }
        all.forEach((assertion, actions) -> sources(actions, examined.assertion(assertion)));
        if (!manifest.update() && !begins(all)) {
            findings.add(
                    Code.ACTION_MALFORMED,
                    examined.whole(),
                    "The first action does not say whether the file was created or opened.");
            return;
        }
        long begun = all.values().stream().flatMap(List::stream).filter(Action::begins).count();
        if (begun > 1) {
            findings.add(
                    Code.ACTION_MALFORMED,
                    examined.whole(),
                    "More than one action says that the file was created or opened.");
        }
        ActionForm form = new ActionForm(examined, store, findings);
        all.forEach((assertion, actions) -> form.check(actions, examined.assertion(assertion)));
    }

    private void updates(Map<Assertion, List<Action>> all) {
        all.forEach((assertion, actions) -> {
            if (actions.stream().anyMatch(a -> !IN_UPDATES.contains(a.name()))) {
                findings.add(Code.UPDATE_INVALID, examined.assertion(assertion));
            }
        });
    }

    private void sources(List<Action> actions, Where where) {
        for (Action action : actions) {
            if (action.name().equals("c2pa.created") && action.sourceType() == null) {
                findings.add(
                        Code.ACTION_MALFORMED,
                        where,
                        "A file is said to be created, and not from what kind of source.");
            }
        }
    }

    /** Whether the first actions that the claim lists as created, else as gathered, begin. */
    private boolean begins(Map<Assertion, List<Action>> all) {
        Map<String, List<Action>> named =
                all.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> e.getKey().label(), Map.Entry::getValue, (a, _) -> a));
        for (List<HashedUri> list :
                List.of(
                        examined.manifest().claim().created(),
                        examined.manifest().claim().gathered())) {
            boolean begins =
                    list.stream()
                            .map(r -> named.get(r.uri().name()))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .map(actions -> actions.getFirst().begins())
                            .orElse(false);
            if (begins) {
                return true;
            }
        }
        return false;
    }
}
