package dev.assay.app.console;

import dev.assay.app.custody.CustodyFiles;
import dev.assay.app.ui.inspect.LineageViewModel;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.lineage.Custody;
import dev.assay.model.provenance.lineage.LineageFinding;
import dev.assay.model.provenance.lineage.Pipeline;
import dev.assay.model.provenance.lineage.Stage;
import dev.assay.model.provenance.lineage.trail.TrailReading;
import dev.assay.model.review.HistoryRow;
import dev.assay.model.review.ItemDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is known of how an item was kept, joined: store, origin record, access log, own log. */
final class ItemCustody implements LineageViewModel.Source {
    private final ItemLineage storage;
    private final CustodyFiles files;
    private final History history;

    /** What this console's log holds of an item. */
    @FunctionalInterface
    interface History {
        List<HistoryRow> of(ItemId item) throws EnvironmentException;
    }

    ItemCustody(ItemLineage storage, CustodyFiles files, History history) {
        this.storage = storage;
        this.files = files;
        this.history = history;
    }

    @Override
    public Custody of(ItemDetail detail, Progress progress) {
        MediaItem item = detail.item();
        List<LineageFinding> told = new ArrayList<>(storage.of(detail));
        progress.checkCancelled();
        TrailReading trail = files.accesses(item.object(), item.lastModified(), progress);
        if (files.trail().isPresent()) {
            told.removeIf(f -> f.fact().equals("access"));
        }
        Optional<String> digest = detail.digest().map(ContentDigest::hex);
        return Custody.of(told, files.origins(item.object(), digest), trail, acts(item.id()));
    }

    private List<Pipeline.Act> acts(ItemId item) {
        List<Pipeline.Act> acts = new ArrayList<>();
        try {
            for (HistoryRow row : history.of(item)) {
                stage(row.type())
                        .ifPresent(stage ->
                                acts.add(
                                        new Pipeline.Act(
                                                stage, row.at(), "log entry " + row.index())));
            }
        } catch (EnvironmentException _) {
            return List.of();
        }
        return acts;
    }

    private static Optional<Stage> stage(String type) {
        return switch (type) {
            case "detection.made" -> Optional.of(Stage.DETECTION);
            case "decision.made", "decision.seconded", "decision.superseded" ->
                    Optional.of(Stage.DECISION);
            default -> Optional.empty();
        };
    }
}
