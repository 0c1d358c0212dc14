package dev.assay.model.provenance.c2pa.sign;

import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.array;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.map;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.text;

import dev.assay.model.provenance.c2pa.cbor.Cbor;
import java.util.ArrayList;
import java.util.List;

/** A statement as assertions: the ingredient it comes from, and what was done (18.15, 18.16). */
record StatementWords(SignedStatement statement) {
    private static final String ACTIONS = "c2pa.actions.v2";
    private static final String INGREDIENT = "c2pa.ingredient.v3";
    private static final long DATE_TIME = 0;

    List<MadeAssertion> assertions() {
        return switch (statement.made()) {
            case SignedStatement.Made.Created(String sourceType) ->
                    List.of(
                            actions(
                                    map(
                                            "action",
                                            text("c2pa.created"),
                                            "when",
                                            when(),
                                            "digitalSourceType",
                                            text(sourceType))));
            case SignedStatement.Made.Derived(
                            SignedStatement.Source source,
                            List<SignedStatement.Step> steps) -> {
                MadeAssertion parent = parent(source);
                List<Cbor> done = new ArrayList<>();
                done.add(
                        map(
                                "action",
                                text("c2pa.opened"),
                                "when",
                                when(),
                                "parameters",
                                map("ingredients", array(parent.reference()))));
                for (SignedStatement.Step step : steps) {
                    done.add(
                            map(
                                    "action",
                                    text(step.action()),
                                    "when",
                                    when(),
                                    "description",
                                    text(step.description())));
                }
                yield List.of(parent, actions(done.toArray(Cbor[]::new)));
            }
        };
    }

    private static MadeAssertion actions(Cbor... done) {
        return MadeAssertion.of(ACTIONS, map("actions", array(done)));
    }

    private static MadeAssertion parent(SignedStatement.Source source) {
        return MadeAssertion.of(
                INGREDIENT,
                map(
                        "dc:title",
                        text(source.title()),
                        "dc:format",
                        text(source.format()),
                        "relationship",
                        text("parentOf"),
                        "description",
                        text("SHA-256 " + source.sha256())));
    }

    private Cbor when() {
        return new Cbor.Tag(DATE_TIME, text(statement.at().toString()));
    }
}
