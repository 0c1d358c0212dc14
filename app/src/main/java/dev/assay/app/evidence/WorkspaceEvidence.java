package dev.assay.app.evidence;

import dev.assay.app.detectors.InstalledDetectors;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.detection.BundledDetectors;
import dev.assay.model.evidence.contents.EvidenceStores;
import dev.assay.model.evidence.export.Exporter;
import dev.assay.model.evidence.export.Supplement;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import dev.assay.viewer.media.MediaWorkers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts the exporter of a workspace together. */
public final class WorkspaceEvidence {
    static final String VERSION = "0.1.0";

    /** What packages say made them. */
    public static final String SOFTWARE = "Assay " + VERSION;

    private WorkspaceEvidence() {}

    /** The parts of a workspace that packages are made from. */
    public static EvidenceStores stores(Workspace workspace, InstantSource clock) {
        return new EvidenceStores(
                workspace.log(),
                workspace.projection(),
                workspace.payloads(),
                digest -> object(workspace, digest),
                workspace.vault(),
                workspace.desk(),
                workspace.recorder(),
                clock);
    }

    /** Objects of the workspace; cards also where they came with the product or were added. */
    private static Optional<byte[]> object(Workspace workspace, ContentDigest digest)
            throws EnvironmentException {
        Optional<byte[]> kept = workspace.objects().get(digest);
        if (kept.isEmpty()) {
            kept = BundledDetectors.cardFile(digest.hex());
        }
        if (kept.isEmpty()) {
            kept = InstalledDetectors.of(workspace.folder()).cardFile(digest.hex());
        }
        return kept;
    }

    /** With these supplements only; none for a package of what the workspace holds. */
    public static Exporter exporter(
            Workspace workspace, InstantSource clock, List<Supplement> supplements) {
        return new Exporter(stores(workspace, clock), supplements, Optional.empty());
    }

    /**
     * @param trust whom a signature may come from
     * @param workers decode the frames; stay their owner's
     * @throws EnvironmentException when the key that signs pictures and report cannot be read
     */
    public static Exporter exporter(
            Workspace workspace, TrustSettings trust, MediaWorkers workers, InstantSource clock)
            throws EnvironmentException {
        C2paSigner signer = workspace.signer();
        List<Supplement> supplements =
                List.of(
                        new ProvenanceSupplement(new C2paValidator(trust), clock),
                        new FrameSupplement(workers, new PictureSigner(signer, clock)));
        return new Exporter(stores(workspace, clock), supplements, Optional.of(signer));
    }
}
