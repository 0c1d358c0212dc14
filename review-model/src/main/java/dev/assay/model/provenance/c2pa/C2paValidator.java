package dev.assay.model.provenance.c2pa;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.ByteMap;
import dev.assay.model.provenance.Explanation;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.Missing;
import dev.assay.model.provenance.ProvenanceGraph;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.Verdict;
import dev.assay.model.provenance.c2pa.claim.Manifest;
import dev.assay.model.provenance.c2pa.claim.StoreReader;
import dev.assay.model.provenance.c2pa.claim.UnusableStoreException;
import dev.assay.model.provenance.c2pa.container.Container;
import dev.assay.model.provenance.c2pa.container.Formats;
import dev.assay.model.provenance.c2pa.container.Store;
import dev.assay.model.provenance.c2pa.finding.Code;
import dev.assay.model.provenance.c2pa.finding.Findings;
import dev.assay.model.provenance.c2pa.finding.Where;
import dev.assay.model.provenance.c2pa.identity.IdentityRules;
import dev.assay.model.provenance.c2pa.signature.ClaimSignature;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validates the content credentials of files (C2PA 2.2, claims v1 and v2). Reads hostile bytes with
 * bounds on every size, depth and count; opens no connection; immutable and safe from any thread.
 */
public final class C2paValidator {
    private final TrustSettings trust;
    private final Formats formats = new Formats();

    public C2paValidator(TrustSettings trust) {
        this.trust = trust;
    }

    /** The same without a sidecar, progress or cancelling. */
    public ProvenanceReport validate(ByteSource bytes, Instant at) throws EnvironmentException {
        return validate(Asset.of(bytes), at, Progress.NONE);
    }

    /**
     * Blocking: hashes the whole file.
     *
     * @param at the instant the answer shall hold for
     * @throws EnvironmentException where the bytes cannot be read; bad content is a report instead
     */
    public ProvenanceReport validate(Asset asset, Instant at, Progress progress)
            throws EnvironmentException {
        Findings findings = new Findings();
        String kind = "unknown";
        try {
            Parts parts = new Parts(formats, asset);
            kind = parts.container().kind();
            Store store = parts.store();
            if (store == null) {
                return without(parts.container(), asset, at);
            }
            return examine(parts, store, at, progress, findings);
        } catch (MalformedException e) {
            findings.add(Code.GENERAL_ERROR, Where.FILE, e.sentence());
            return unreadable(kind, asset, at, findings, e.sentence());
        } catch (UnusableStoreException e) {
            Where where = new Where(Finding.Scope.ACTIVE, e.manifest(), "", null);
            findings.add(e.code(), where, e.sentence());
            return unreadable(kind, asset, at, findings, e.sentence());
        }
    }

    private ProvenanceReport examine(
            Parts parts, Store store, Instant at, Progress progress, Findings findings)
            throws UnusableStoreException, EnvironmentException {
        Lineage lineage = Lineage.of(new StoreReader().read(store.bytes()));
        Manifest binding = lineage.binding();
        ClaimSignature signature = new ClaimSignature(trust, at);
        Validation validation =
                new Validation(lineage, store, signature, new IdentityRules(at), findings);
        validation.manifests(progress);
        if (signature.exceeded()) {
            throw new UnusableStoreException(
                    Code.GENERAL_ERROR,
                    lineage.store().active().label(),
                    "The store asks for more signatures to be checked than are for one file.");
        }
        Manifest active = lineage.store().active();
        ByteMap map = validation.binding(binding, parts.subject(store, active.update(), progress));

        boolean anyList = !trust.signers().isEmpty();
        Deltas deltas = new Deltas(lineage);
        List<Finding> standing = deltas.standing(findings.all());
        List<Finding> told = deltas.told(standing);
        Judgement judgement = new Judgement(told, anyList);
        ProvenanceGraph graph =
                new GraphMaker(lineage, validation.signatures(), standing, judgement).make();
        State state = parts.container().examined() ? judgement.state() : State.UNSUPPORTED;
        Verdict verdict = judgement.verdict();
        return new ProvenanceReport(
                state,
                verdict,
                Judgement.sentence(verdict, state),
                parts.container().kind(),
                at,
                active.label(),
                parts.container().remote(),
                told,
                new Gaps(trust, at).of(validation.signatures().get(active), parts.beside()),
                map,
                graph,
                new Explainer(trust, lineage, validation.signatures()).explain());
    }

    private static ProvenanceReport without(Container container, Asset asset, Instant at) {
        State state =
                !container.examined()
                        ? State.UNSUPPORTED
                        : container.remote() != null ? State.REMOTE_ONLY : State.NO_MANIFEST;
        String sentence =
                switch (state) {
                    case UNSUPPORTED -> note(container, Verdict.NOT_CHECKABLE.sentence());
                    case REMOTE_ONLY ->
                            "The file points at origin data elsewhere. Nothing was fetched.";
                    default -> note(container, Verdict.ABSENT.sentence());
                };
        return plain(
                state,
                state == State.NO_MANIFEST ? Verdict.ABSENT : Verdict.NOT_CHECKABLE,
                sentence,
                container.kind(),
                container.remote(),
                asset,
                at,
                List.of());
    }

    private static String note(Container container, String otherwise) {
        return container.note() == null ? otherwise : container.note();
    }

    private static ProvenanceReport unreadable(
            String kind, Asset asset, Instant at, Findings findings, String sentence) {
        return plain(
                State.UNREADABLE,
                Verdict.NOT_CHECKABLE,
                sentence,
                kind,
                null,
                asset,
                at,
                findings.all());
    }

    private static ProvenanceReport plain(
            State state,
            Verdict verdict,
            String sentence,
            String kind,
            @Nullable String remote,
            Asset asset,
            Instant at,
            List<Finding> findings) {
        List<Missing> missing = List.of(new Missing("manifest", sentence));
        return new ProvenanceReport(
                state,
                verdict,
                sentence,
                kind,
                at,
                null,
                remote,
                findings,
                missing,
                ByteMap.unknown(asset.bytes().length()),
                ProvenanceGraph.EMPTY,
                Explanation.NONE);
    }
}
