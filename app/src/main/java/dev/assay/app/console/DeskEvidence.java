package dev.assay.app.console;

import dev.assay.app.evidence.WorkspaceEvidence;
import dev.assay.app.ui.evidence.EarlierExport;
import dev.assay.app.ui.evidence.EvidenceBench;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.audit.event.Exported;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ExportRequest;
import dev.assay.model.evidence.export.Exporter;
import dev.assay.model.evidence.export.ItemPreview;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.model.evidence.verify.EvidenceVerifier;
import dev.assay.model.evidence.verify.Expectation;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ItemState;
import dev.assay.model.job.Progress;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import dev.assay.model.store.EntryRow;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence packages of a workspace for the window. Blocking; safe from several threads. */
final class DeskEvidence implements EvidenceBench {
    private static final int MOST = 500;

    private final Workspace workspace;
    private final Engines engines;
    private final InstantSource clock;
    private final Exporter previews;

    DeskEvidence(Workspace workspace, Engines engines, InstantSource clock) {
        this.workspace = workspace;
        this.engines = engines;
        this.clock = clock;
        this.previews = WorkspaceEvidence.exporter(workspace, clock, List.of());
    }

    /** Decided ones first; of closed ones nothing is offered. */
    @Override
    public List<QueueRow> items() throws EnvironmentException {
        return workspace.desk().queue(QueueFilter.all()).stream()
                .filter(row -> row.state() != ItemState.BLOCKED)
                .sorted(Comparator.comparing(row -> row.state() != ItemState.DECIDED))
                .limit(MOST)
                .toList();
    }

    @Override
    public ItemPreview preview(ItemId item) throws EnvironmentException {
        return previews.preview(item);
    }

    @Override
    public synchronized ExportOutcome export(List<ItemId> items, Path into, Progress progress)
            throws EnvironmentException {
        return WorkspaceEvidence.exporter(workspace, engines.trust(), engines.workers(), clock)
                .export(new ExportRequest(items, into, WorkspaceEvidence.SOFTWARE), progress);
    }

    @Override
    public EvidenceVerdict verify(Path made, Progress progress) throws EnvironmentException {
        return EvidenceVerifier.verify(
                made, new Expectation(Optional.of(workspace.vkey()), Optional.empty()), progress);
    }

    @Override
    public List<EarlierExport> earlier() throws EnvironmentException {
        Map<String, EarlierExport> found = new LinkedHashMap<>();
        for (EntryRow row : workspace.projection().ofType("evidence.exported")) {
            if (row.event() instanceof Exported(String export, var tagManifest, long files)) {
                int items =
                        1
                                + Optional.ofNullable(found.get(export))
                                        .map(EarlierExport::items)
                                        .orElse(0);
                found.put(
                        export,
                        new EarlierExport(
                                export, row.at(), items, files, tagManifest.hex(), row.index()));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(EarlierExport::entry).reversed())
                .limit(MOST)
                .toList();
    }
}
