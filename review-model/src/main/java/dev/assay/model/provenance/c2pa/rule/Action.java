package dev.assay.model.provenance.c2pa.rule;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of an actions assertion.
 *
 * @param sourceType the digital source type, null where none is named
 */
public record Action(String name, @Nullable String sourceType, @Nullable Cbor parameters) {

    /** All actions of an assertion; empty where it is not well-formed. */
    public static List<Action> all(@Nullable Cbor assertion) {
        List<Action> found = new ArrayList<>();
        if (assertion != null) {
            for (Cbor item : assertion.items("actions")) {
                String name = item.text("action");
                found.add(
                        new Action(
                                name == null ? "" : name,
                                item.text("digitalSourceType"),
                                item.at("parameters")));
            }
        }
        return found;
    }

    /** References to ingredients; null where the action has no such parameter. */
    @Nullable List<HashedUri> ingredients() {
        Cbor all = parameters;
        HashedUri single = all == null ? null : HashedUri.of(all.at("ingredient"));
        if (single != null) {
            return List.of(single);
        }
        Cbor several = all == null ? null : all.at("ingredients");
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

    /** A text among the parameters; empty where there is none. */
    String parameter(String key) {
        String text = parameters == null ? null : parameters.text(key);
        return text == null ? "" : text;
    }

    boolean begins() {
        return name.equals("c2pa.created") || name.equals("c2pa.opened");
    }
}
