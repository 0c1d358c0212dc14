package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of an actions assertion.
 *
 * @param ingredients references to ingredients; null where the action has no such parameter
 * @param sourceType the digital source type, null where none is named
 */
public record Action(
        String name,
        @Nullable List<HashedUri> ingredients,
        @Nullable String redacted,
        @Nullable String sourceType,
        boolean parameters) {

    /** All actions of an assertion; empty where it is not well-formed. */
    public static List<Action> all(@Nullable Cbor assertion) {
        List<Action> found = new ArrayList<>();
        if (assertion != null) {
            for (Cbor item : assertion.items("actions")) {
                found.add(of(item));
            }
        }
        return found;
    }

    private static Action of(Cbor item) {
        String name = item.text("action");
        Cbor parameters = item.at("parameters");
        return new Action(
                name == null ? "" : name,
                parameters == null ? null : ingredients(parameters),
                parameters == null ? null : parameters.text("redacted"),
                item.text("digitalSourceType"),
                parameters != null);
    }

    private static @Nullable List<HashedUri> ingredients(Cbor parameters) {
        HashedUri single = HashedUri.of(parameters.at("ingredient"));
        if (single != null) {
            return List.of(single);
        }
        Cbor several = parameters.at("ingredients");
        if (several == null || several.isNull()) {
            return null;
        }
        List<HashedUri> found = new ArrayList<>();
        for (Cbor one : several.items()) {
            HashedUri reference = HashedUri.of(one);
            if (reference != null) {
                found.add(reference);
            }
        }
        return found;
    }

    boolean begins() {
        return name.equals("c2pa.created") || name.equals("c2pa.opened");
    }
}
