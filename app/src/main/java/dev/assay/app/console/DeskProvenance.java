package dev.assay.app.console;

import dev.assay.app.ui.inspect.ProvenanceState;
import dev.assay.app.ui.inspect.ProvenanceViewModel;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.review.ReviewDesk;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/** Checks where an item says it comes from, keeps the answer by digest, records that it did. */
final class DeskProvenance implements ProvenanceViewModel.Check {
    private final C2paValidator validator;
    private final ObjectFolder objects;
    private final ReviewDesk desk;
    private final InstantSource clock;

    DeskProvenance(
            C2paValidator validator, ObjectFolder objects, ReviewDesk desk, InstantSource clock) {
        this.validator = validator;
        this.objects = objects;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public ProvenanceState.Checked check(OpenItem item, Progress progress)
            throws EnvironmentException {
        ProvenanceReport report =
                validator.validate(Asset.of(item.bytes()), clock.instant(), progress);
        ContentDigest digest = objects.put(document(report));
        desk.provenanceChecked(
                item.detail().item().id(),
                report.state().word(),
                digest,
                Optional.empty(),
                report.findings().stream().filter(Finding::fails).count());
        return new ProvenanceState.Checked(report, digest);
    }

    /** One fact a line in the order found, so that equal answers have equal digests. */
    private static byte[] document(ProvenanceReport report) {
        StringBuilder text = new StringBuilder("assay-provenance/1\n");
        text.append("state ").append(report.state().word()).append('\n');
        text.append("carrier ").append(report.carrier()).append('\n');
        text.append("at ").append(report.at()).append('\n');
        text.append("active ").append(report.activeManifest()).append('\n');
        for (Finding finding : report.findings()) {
            text.append(finding.outcome())
                    .append(' ')
                    .append(finding.scope())
                    .append(' ')
                    .append(finding.code())
                    .append(' ')
                    .append(finding.uri().replace('\n', ' '))
                    .append('\n');
        }
        report.missing().forEach(gap -> text.append("missing ").append(gap.what()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
