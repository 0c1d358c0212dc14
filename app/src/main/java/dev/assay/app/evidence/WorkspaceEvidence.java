package dev.assay.app.evidence;

import dev.assay.app.workspace.Workspace;
import dev.assay.model.evidence.contents.EvidenceStores;
import dev.assay.model.evidence.export.Exporter;
import dev.assay.model.evidence.export.Supplement;
import java.time.InstantSource;
import java.util.List;

/** Puts the exporter of a workspace together. */
public final class WorkspaceEvidence {
    /** What packages say made them. */
    public static final String SOFTWARE = "Assay 0.1.0";

    private WorkspaceEvidence() {}

    /** The parts of a workspace that packages are made from. */
    public static EvidenceStores stores(Workspace workspace, InstantSource clock) {
        return new EvidenceStores(
                workspace.log(),
                workspace.projection(),
                workspace.payloads(),
                workspace.objects(),
                workspace.vault(),
                workspace.desk(),
                workspace.recorder(),
                clock);
    }

    public static Exporter exporter(
            Workspace workspace, InstantSource clock, List<Supplement> supplements) {
        return new Exporter(stores(workspace, clock), supplements);
    }
}
