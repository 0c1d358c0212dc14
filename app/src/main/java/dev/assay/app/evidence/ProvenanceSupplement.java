package dev.assay.app.evidence;

import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.export.Supplement;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.evidence.report.Section;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.container.Formats;
import dev.assay.model.provenance.c2pa.container.Store;
import dev.assay.model.provenance.c2pa.source.MalformedException;
import dev.assay.model.provenance.c2pa.source.SourceReader;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where an item says it comes from, checked again at the export, and its manifests as found. */
public final class ProvenanceSupplement implements Supplement {
    private final C2paValidator validator;
    private final InstantSource clock;

    public ProvenanceSupplement(C2paValidator validator, InstantSource clock) {
        this.validator = validator;
        this.clock = clock;
    }

    @Override
    public Added add(
            ItemDossier item, ByteSource bytes, NewBag bag, String folder, Progress progress)
            throws EnvironmentException {
        ProvenanceReport report = validator.validate(Asset.of(bytes), clock.instant(), progress);
        bag.add(folder + "provenance.json", ProvenanceJson.of(report));
        List<Gap> gaps = new ArrayList<>();
        Optional<byte[]> store = store(bytes);
        if (store.isPresent()) {
            bag.add(folder + "manifest-store.c2pa", store.get());
        } else {
            gaps.add(new Gap("no-manifest-store", "The item carries no content credentials."));
        }
        report.missing().stream()
                .filter(one -> !one.what().equals("manifest"))
                .forEach(one -> gaps.add(new Gap("origin-" + one.what(), one.sentence())));
        return new Added(List.of(section(report)), gaps, Set.of());
    }

    private static Optional<byte[]> store(ByteSource bytes) throws EnvironmentException {
        try {
            Store store = new Formats().read(new SourceReader(bytes)).store();
            return Optional.ofNullable(store).map(Store::bytes);
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private static Section section(ProvenanceReport report) {
        List<Section.Row> rows = new ArrayList<>();
        rows.add(new Section.Row("State", report.state().word(), false));
        rows.add(new Section.Row("In a sentence", report.sentence(), false));
        rows.add(new Section.Row("Container", report.carrier(), false));
        String active = report.activeManifest();
        rows.add(new Section.Row("Manifest", active == null ? "none" : active, true));
        report.findings().stream()
                .filter(Finding::fails)
                .limit(20)
                .forEach(one -> rows.add(new Section.Row(one.code(), one.sentence(), false)));
        return new Section(
                "Where it says it comes from",
                rows,
                List.of(),
                "Checked when the package was made, as of "
                        + report.at()
                        + ". A signer on no list is unknown, which is not invalid; no credentials"
                        + " at all say nothing either way.");
    }
}
