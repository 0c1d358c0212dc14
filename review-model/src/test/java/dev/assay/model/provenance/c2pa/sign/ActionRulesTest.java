package dev.assay.model.provenance.c2pa.sign;

import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.array;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.map;
import static dev.assay.model.provenance.c2pa.sign.MadeAssertion.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.Finding.Outcome;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the actions of a claim must say; the answers are those of c2pa-rs 0.91 for such files. */
class ActionRulesTest {
    private static final Cbor CREATED =
            map(
                    "action",
                    text("c2pa.created"),
                    "digitalSourceType",
                    text("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"));

    private final SigningIdentity identity = SigningIdentity.selfMade("House", "house", Made.NOW);

    @Test
    void aFileIsCreatedOnceAndFromSomething() throws EnvironmentException {
        assertThat(failures(CREATED)).isEmpty();
        assertThat(failures(map("action", text("c2pa.created"))))
                .containsExactly("assertion.action.malformed");
        assertThat(failures(CREATED, CREATED)).containsExactly("assertion.action.malformed");
    }

    @Test
    void whatIsNotBegunIsNotLookedAtFurther() throws EnvironmentException {
        assertThat(failures(action("c2pa.edited"), action("c2pa.watermarked")))
                .containsExactly("assertion.action.malformed");
    }

    @Test
    void anEmptyListOfActionsCannotBeRead() throws EnvironmentException {
        assertThat(report(List.of()).state()).isEqualTo(State.UNREADABLE);
    }

    @Test
    void aWatermarkComesWithASoftBinding() throws EnvironmentException {
        Cbor watermarked = action("c2pa.watermarked.bound");
        MadeAssertion binding =
                MadeAssertion.of("c2pa.soft-binding", map("alg", text("com.example.mark")));

        assertThat(failures(CREATED, watermarked))
                .containsExactly("assertion.action.softBindingMissing");
        assertThat(failures(report(List.of(CREATED, watermarked), binding))).isEmpty();
    }

    @Test
    void aTranslationNamesBothLanguages() throws EnvironmentException {
        assertThat(failures(CREATED, action("c2pa.translated", "sourceLanguage", text("en"))))
                .containsExactly("assertion.action.malformed");
        assertThat(
                        failures(
                                CREATED,
                                action(
                                        "c2pa.translated",
                                        "sourceLanguage",
                                        text("en"),
                                        "targetLanguage",
                                        text("de"))))
                .isEmpty();
    }

    @Test
    void relatedAssertionsAreOfTheSameManifest() throws EnvironmentException {
        assertThat(failures(CREATED, related("self#jumbf=c2pa.assertions/c2pa.hash.data")))
                .isEmpty();
        assertThat(failures(CREATED, related("self#jumbf=c2pa.assertions/c2pa.actions.v2")))
                .containsExactly("assertion.action.malformed");
        assertThat(failures(CREATED, related("self#jumbf=/c2pa/other/c2pa.assertions/x")))
                .containsExactly("assertion.action.malformed");
        assertThat(failures(CREATED, action("c2pa.edited", "relatedAssertions", array())))
                .containsExactly("assertion.action.malformed");
    }

    @Test
    void whatIsPlacedOrOpenedIsAnIngredient() throws EnvironmentException {
        assertThat(failures(CREATED, action("c2pa.placed", "ingredients", array())))
                .containsExactly("assertion.action.ingredientMismatch");
        assertThat(failures(action("c2pa.opened")))
                .containsExactly("assertion.action.ingredientMismatch");
        assertThat(failures(CREATED, action("c2pa.transcoded"))).isEmpty();
    }

    private static Cbor related(String url) {
        return action("c2pa.edited", "relatedAssertions", array(map("url", text(url))));
    }

    private static Cbor action(String name, Object... parameters) {
        return parameters.length == 0
                ? map("action", text(name))
                : map("action", text(name), "parameters", map(parameters));
    }

    private List<String> failures(Cbor... actions) throws EnvironmentException {
        return failures(report(List.of(actions)));
    }

    private static List<String> failures(ProvenanceReport report) {
        return report.codes(Scope.ACTIVE, Outcome.FAILS);
    }

    private ProvenanceReport report(List<Cbor> actions, MadeAssertion... more)
            throws EnvironmentException {
        List<MadeAssertion> said = new ArrayList<>();
        said.add(MadeAssertion.of("c2pa.actions.v2", map("actions", new Cbor.Array(actions))));
        said.addAll(List.of(more));
        StoreMaker maker = new StoreMaker(identity, Made.report(), said);
        return Made.validate(
                JpegSeat.in(Made.jpeg()).orElseThrow().filled(maker), Made.listOf(identity));
    }
}
