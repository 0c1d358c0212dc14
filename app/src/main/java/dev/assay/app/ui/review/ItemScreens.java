package dev.assay.app.ui.review;

import dev.assay.app.ui.compare.CompareViewModel;
import dev.assay.app.ui.decide.DecideViewModel;
import dev.assay.app.ui.decide.SecondViewModel;
import dev.assay.app.ui.detect.DetectorsViewModel;
import dev.assay.app.ui.detect.MapViewModel;
import dev.assay.app.ui.inspect.FactsViewModel;
import dev.assay.app.ui.inspect.HistoryViewModel;
import dev.assay.app.ui.inspect.LineageViewModel;
import dev.assay.app.ui.inspect.ProvenanceViewModel;
import dev.assay.app.ui.multiples.MultiplesViewModel;
import dev.assay.app.ui.note.NotesViewModel;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.play.PlaybackViewModel;
import dev.assay.app.ui.upstream.UpstreamViewModel;
import java.util.Optional;

/** The parts of the review screen that show one open item; opened and closed together. */
public record ItemScreens(
        PlaybackViewModel play,
        VeilViewModel veil,
        DetectorsViewModel detectors,
        MapViewModel map,
        ProvenanceViewModel provenance,
        LineageViewModel lineage,
        FactsViewModel facts,
        HistoryViewModel history,
        DecideViewModel decide,
        SecondViewModel second,
        CompareViewModel compare,
        MultiplesViewModel multiples,
        UpstreamViewModel upstream,
        NotesViewModel notes) {
    /** Shows an item from a frame on; aside, only where nothing is recorded. */
    void open(OpenItem media, int first) {
        facts.open(media);
        play.open(media.session(), first);
        if (!media.aside()) {
            decide.begin(media.detail().item().id());
            provenance.open(media);
            lineage.open(media.detail());
            notes.open(media.detail().item().id());
        }
    }

    /** What was seen and found of the item is shown no longer. */
    void block() {
        play.close();
        detectors.close();
        upstream.close();
        provenance.close();
        lineage.close();
    }

    /** Forgets the item everywhere. */
    void close() {
        block();
        facts.close();
        history.close();
        decide.clear();
        veil.reset();
        compare.shows(Optional.empty());
        multiples.shows(Optional.empty());
        notes.close();
    }
}
