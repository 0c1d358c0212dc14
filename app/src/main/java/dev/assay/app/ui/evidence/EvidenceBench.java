package dev.assay.app.ui.evidence;

import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ItemPreview;
import dev.assay.model.evidence.verify.EvidenceVerdict;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.QueueRow;
import java.nio.file.Path;
import java.util.List;

/** What makes and verifies packages. Blocking; called in the background. */
public interface EvidenceBench {
    /** Items that can be chosen. */
    List<QueueRow> items() throws EnvironmentException;

    ItemPreview preview(ItemId item) throws EnvironmentException;

    ExportOutcome export(List<ItemId> items, Path into, Progress progress)
            throws EnvironmentException;

    /** By the second code path, with this console's key. */
    EvidenceVerdict verify(Path made, Progress progress) throws EnvironmentException;

    /** Packages that the log speaks of, the newest first. */
    List<EarlierExport> earlier() throws EnvironmentException;
}
