package dev.assay.model.provenance.c2pa;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.Finding.Scope;
import dev.assay.model.provenance.c2pa.binding.BindingOutcome;
import dev.assay.model.provenance.c2pa.binding.BmffHash;
import dev.assay.model.provenance.c2pa.binding.BoxesHash;
import dev.assay.model.provenance.c2pa.binding.DataHash;
import dev.assay.model.provenance.c2pa.binding.MultiAssetHash;
import dev.assay.model.provenance.c2pa.binding.Subject;
import dev.assay.model.provenance.c2pa.cbor.Cbor;
import dev.assay.model.provenance.c2pa.claim.Assertion;
import dev.assay.model.provenance.c2pa.claim.HashedUri;
import dev.assay.model.provenance.c2pa.claim.JumbfUri;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.container.Store;
import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.identity.IdentityRules;
import dev.assay.model.provenance.c2pa.ingredient.Ingredient;
import dev.assay.model.provenance.c2pa.rule.ActionRules;
import dev.assay.model.provenance.c2pa.rule.AssertionRules;
import dev.assay.model.provenance.c2pa.rule.ClaimRules;
import dev.assay.model.provenance.c2pa.rule.CloudRules;
import dev.assay.model.provenance.c2pa.rule.Examined;
import dev.assay.model.provenance.c2pa.rule.IngredientRules;
import dev.assay.model.provenance.c2pa.signature.ClaimSignature;
import dev.assay.model.provenance.c2pa.signature.Later;
import dev.assay.model.provenance.c2pa.signature.SignatureFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run over the manifests of one store. Used once, by one thread. */
final class Validation {
    private final Lineage lineage;
    private final Store store;
    private final ClaimSignature signature;
    private final IdentityRules identity;
    private final Findings findings;
    private final Map<Manifest, SignatureFacts> signatures = new HashMap<>();

    Validation(
            Lineage lineage,
            Store store,
            ClaimSignature signature,
            IdentityRules identity,
            Findings findings) {
        this.lineage = lineage;
        this.store = store;
        this.signature = signature;
        this.identity = identity;
        this.findings = findings;
    }

    /** Checks every manifest that is reached, the active one first. */
    void manifests(Progress progress) throws UnusableStoreException {
        LaterStamps stamps = LaterStamps.of(lineage);
        List<byte[]> answers = LaterAnswers.of(lineage).answers();
        for (String absent : lineage.absent()) {
            Where where = new Where(Scope.ACTIVE, absent, JumbfUri.manifest(absent), null);
            findings.add(Code.INGREDIENT_MISSING, where);
            findings.add(Code.INGREDIENT_MISSING, where.within(Scope.INGREDIENT));
        }
        for (Manifest manifest : lineage.reached()) {
            progress.checkCancelled();
            Examined examined = examined(manifest);
            new ClaimRules(examined, findings).check();
            signatures.put(
                    manifest,
                    signature.check(
                            manifest,
                            new Later(stamps.tokens(manifest), answers),
                            examined.signature(),
                            findings));
            new AssertionRules(examined, findings).check();
            new ActionRules(examined, lineage.store(), findings).check();
            new CloudRules(examined, findings).check();
            ingredients(manifest, examined);
            if (manifest.equals(lineage.store().active())) {
                identity.check(examined, findings);
            }
        }
    }

    Map<Manifest, SignatureFacts> signatures() {
        return signatures;
    }

    private Examined examined(Manifest manifest) {
        Scope scope = manifest.equals(lineage.store().active()) ? Scope.ACTIVE : Scope.INGREDIENT;
        return new Examined(
                manifest, scope, store, lineage.ingredients(manifest), lineage.redactions());
    }

    private void ingredients(Manifest manifest, Examined examined) {
        Examined below =
                new Examined(
                        manifest,
                        Scope.INGREDIENT,
                        store,
                        examined.ingredients(),
                        examined.redactions());
        for (Ingredient ingredient : examined.ingredients()) {
            new IngredientRules(examined, findings).form(ingredient);
            new IngredientRules(below, findings).origin(ingredient);
            String label = ingredient.manifestLabel();
            HashedUri reference = ingredient.manifest();
            Manifest found = label == null ? null : lineage.store().find(label).orElse(null);
            if (reference != null && found != null) {
                new IngredientRules(below, findings).compare(ingredient, reference, found);
            }
        }
    }

    /** Compares the bytes of the file with the hash of the claim that speaks for them. */
    ByteMap binding(Manifest manifest, Subject subject)
            throws UnusableStoreException, EnvironmentException {
        Examined examined =
                new Examined(manifest, Scope.ACTIVE, store, List.of(), lineage.redactions());
        List<Assertion> bindings = manifest.bindings();
        if (bindings.size() > 1) {
            findings.add(Code.BINDINGS_MULTIPLE, examined.whole());
        }
        Assertion assertion = bindings.getFirst();
        Where where = examined.assertion(assertion);
        Cbor cbor = assertion.cbor();
        if (cbor == null) {
            throw new UnusableStoreException(
                    Code.ASSERTION_CBOR, manifest.label(), "The hash of the file cannot be read.");
        }
        String name = cbor.text("alg");
        HashAlgorithm algorithm =
                HashAlgorithm.byName(name == null ? manifest.claim().alg() : name).orElse(null);
        if (algorithm == null) {
            findings.add(Code.ALGORITHM_UNSUPPORTED, where);
            return ByteMap.unknown(subject.bytes().length());
        }
        BindingOutcome outcome = outcome(assertion, cbor, algorithm, subject);
        if (outcome.note() != null) {
            findings.add(outcome.note(), where);
        }
        Where bytes = outcome.range() == null ? where : where.part(where.uri(), outcome.range());
        findings.add(
                outcome.code(), bytes, outcome.sentence(), outcome.expected(), outcome.found());
        parts(manifest, examined, subject);
        return outcome.map();
    }

    private void parts(Manifest manifest, Examined examined, Subject subject)
            throws EnvironmentException {
        List<Assertion> all = manifest.all("c2pa.hash.multi-asset");
        for (Assertion assertion : all) {
            Cbor cbor = assertion.cbor();
            findings.add(
                    cbor == null || all.size() > 1
                            ? Code.MULTI_MALFORMED
                            : new MultiAssetHash(
                                            cbor,
                                            manifest.assertions(),
                                            manifest.claim().alg(),
                                            subject)
                                    .check(),
                    examined.assertion(assertion));
        }
    }

    private static BindingOutcome outcome(
            Assertion assertion, Cbor cbor, HashAlgorithm algorithm, Subject subject)
            throws EnvironmentException {
        if (assertion.is("c2pa.hash.data")) {
            return new DataHash(cbor, algorithm, subject).check();
        }
        return assertion.is("c2pa.hash.bmff")
                ? new BmffHash(cbor, assertion.version(), algorithm, subject).check()
                : new BoxesHash(cbor, algorithm, subject).check();
    }
}
