package dev.assay.model.provenance.c2pa;

import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.ManifestStore;
import dev.assay.model.provenance.c2pa.claim.Redactions;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.ingredient.IngredientReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who was made from whom, in one store: every manifest that the active one leads to, once, in the
 * order met; never round in a circle.
 */
final class Lineage {
    private final ManifestStore store;
    private final Map<Manifest, List<Ingredient>> reached = new LinkedHashMap<>();
    private final Map<Manifest, List<Ingredient>> apart = new HashMap<>();
    private final Redactions redactions = new Redactions();
    private final Set<String> absent = new LinkedHashSet<>();

    private Lineage(ManifestStore store) {
        this.store = store;
    }

    static Lineage of(ManifestStore store) throws UnusableStoreException {
        Lineage lineage = new Lineage(store);
        lineage.walk();
        lineage.others();
        return lineage;
    }

    /** Manifests that nothing leads to are drawn, never believed: what is unusable is left out. */
    private void others() {
        IngredientReader reader = new IngredientReader();
        for (Manifest manifest : store.manifests()) {
            if (!reached.containsKey(manifest)) {
                try {
                    apart.put(manifest, reader.read(manifest));
                } catch (UnusableStoreException _) {
                    apart.put(manifest, List.of());
                }
            }
        }
    }

    private record Step(Manifest manifest, boolean done) {}

    private void walk() throws UnusableStoreException {
        IngredientReader reader = new IngredientReader();
        Map<Manifest, Boolean> open = new HashMap<>();
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(store.active(), false));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            Manifest manifest = step.manifest();
            if (step.done()) {
                open.put(manifest, false);
                continue;
            }
            if (open.containsKey(manifest)) {
                continue;
            }
            open.put(manifest, true);
            List<Ingredient> ingredients = reader.read(manifest);
            reached.put(manifest, ingredients);
            redactions.add(manifest.claim());
            steps.push(new Step(manifest, true));
            for (Ingredient ingredient : ingredients.reversed()) {
                String label = ingredient.manifestLabel();
                if (label == null) {
                    continue;
                }
                Manifest next = store.find(label).orElse(null);
                if (next == null) {
                    absent.add(label);
                } else if (Boolean.TRUE.equals(open.get(next))) {
                    throw new UnusableStoreException(
                            Code.GENERAL_ERROR,
                            manifest.label(),
                            "A manifest is, round a circle, an ingredient of itself.");
                } else {
                    steps.push(new Step(next, false));
                }
            }
        }
    }

    /** The manifest whose hash speaks for the bytes: the first below that is no update. */
    Manifest binding() throws UnusableStoreException {
        Manifest manifest = store.active();
        Set<Manifest> seen = new HashSet<>();
        while (manifest.update() && seen.add(manifest)) {
            String parent =
                    ingredients(manifest).stream()
                            .filter(i -> i.relation() == Ingredient.Relation.PARENT)
                            .map(Ingredient::manifestLabel)
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse("");
            manifest = store.find(parent).orElse(manifest);
        }
        if (manifest.bindings().isEmpty() && !manifest.all("c2pa.hash.collection.data").isEmpty()) {
            throw new UnusableStoreException(
                    Code.COLLECTION_ELSEWHERE,
                    manifest.label(),
                    Code.COLLECTION_ELSEWHERE.sentence());
        }
        if (manifest.bindings().isEmpty()) {
            throw new UnusableStoreException(
                    Code.BINDINGS_MISSING, manifest.label(), Code.BINDINGS_MISSING.sentence());
        }
        return manifest;
    }

    ManifestStore store() {
        return store;
    }

    /** Every manifest that is reached, the active one first. */
    List<Manifest> reached() {
        return List.copyOf(reached.keySet());
    }

    boolean reaches(Manifest manifest) {
        return reached.containsKey(manifest);
    }

    List<Ingredient> ingredients(Manifest manifest) {
        return reached.getOrDefault(manifest, List.of());
    }

    /** What a manifest names, whether the active one leads to it or not. */
    List<Ingredient> named(Manifest manifest) {
        return reaches(manifest) ? ingredients(manifest) : apart.getOrDefault(manifest, List.of());
    }

    Redactions redactions() {
        return redactions;
    }

    /** Labels of manifests that are named but not in the store. */
    Set<String> absent() {
        return absent;
    }
}
