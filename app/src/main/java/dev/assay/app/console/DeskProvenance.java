package dev.assay.app.console;

import dev.assay.app.custody.SideFiles;
import dev.assay.app.ui.inspect.ProvenanceState;
import dev.assay.app.ui.inspect.ProvenanceViewModel;
import dev.assay.app.ui.open.OpenItem;
import dev.assay.app.ui.thumbnail.Thumbnail;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.provenance.Explanation.Picture;
import dev.assay.model.provenance.Finding;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.review.ReviewDesk;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks where an item says it comes from, keeps the answer by digest, records that it did. */
final class DeskProvenance implements ProvenanceViewModel.Check {
    private static final int SIDECAR_MOST = 32 << 20;

    private final C2paValidator validator;
    private final SideFiles side;
    private final MediaWorkers workers;
    private final ObjectFolder objects;
    private final ReviewDesk desk;
    private final InstantSource clock;

    DeskProvenance(
            C2paValidator validator,
            SideFiles side,
            MediaWorkers workers,
            ObjectFolder objects,
            ReviewDesk desk,
            InstantSource clock) {
        this.side = side;
        this.workers = workers;
        this.validator = validator;
        this.objects = objects;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public ProvenanceState.Checked check(OpenItem item, Progress progress)
            throws EnvironmentException {
        ProvenanceReport report = asOf(item, clock.instant(), progress);
        ContentDigest digest = objects.put(document(report));
        desk.provenanceChecked(
                item.detail().item().id(),
                report.state().word(),
                digest,
                Optional.empty(),
                report.findings().stream().filter(Finding::fails).count());
        return new ProvenanceState.Checked(report, digest);
    }

    @Override
    public ProvenanceReport asOf(OpenItem item, Instant at, Progress progress)
            throws EnvironmentException {
        return validator.validate(
                new Asset(item.bytes(), beside(item.detail().item().object()), null), at, progress);
    }

    /** The store beside the item, where a pipeline laid one; a store that is away lays none. */
    private @Nullable ByteSource beside(ObjectRef item) {
        try {
            return side.read(item, ".c2pa", SIDECAR_MOST).map(ArraySource::new).orElse(null);
        } catch (EnvironmentException _) {
            return null;
        }
    }

    @Override
    public Optional<Thumbnail> picture(Picture picture) throws EnvironmentException {
        return switch (workers.open(new ArraySource(picture.bytes()), OpenOptions.DEFAULT)) {
            case OpenOutcome.Opened(MediaSession session) -> {
                try (session) {
                    yield DeskThumbnails.first(session);
                }
            }
            case OpenOutcome.Refused _, OpenOutcome.Stopped _ -> Optional.empty();
        };
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
