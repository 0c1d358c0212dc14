package dev.assay.model.provenance.c2pa.ingredient;

import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ingredient assertion of any version.
 *
 * @param manifest reference to the ingredient's manifest, null where it came without one
 * @param signature reference to the ingredient's claim signature (version 3)
 * @param results whether validation results are written down
 */
public record Ingredient(
        Assertion assertion,
        Relation relation,
        @Nullable String title,
        @Nullable String format,
        @Nullable HashedUri manifest,
        @Nullable HashedUri signature,
        boolean results,
        boolean sourceType,
        List<Recorded> recorded) {
    public Ingredient {
        recorded = List.copyOf(recorded);
    }

    /** What an ingredient is to what was made of it. */
    public enum Relation {
        PARENT("parentOf"),
        COMPONENT("componentOf"),
        INPUT("inputTo");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** Label of the ingredient's manifest, or null. */
    public @Nullable String manifestLabel() {
        return manifest == null ? null : manifest.uri().manifest();
    }
}
