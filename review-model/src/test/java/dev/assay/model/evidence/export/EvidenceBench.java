package dev.assay.model.evidence.export;

import dev.assay.model.evidence.contents.EvidenceStores;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.DeskBench;
import dev.assay.model.review.DetectorRunFacts;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk with items that were reviewed, and the exporter over it. */
public final class EvidenceBench implements AutoCloseable {
    public static final String REASONS = "The shadow of the nose falls the wrong way; “left”.\n";

    private final Path folder;
    private final DeskBench bench;
    private final ObjectFolder objects;

    public EvidenceBench(Path folder) throws EnvironmentException {
        this.folder = folder;
        this.bench = DeskBench.create(folder.resolve("ws"));
        this.objects = new ObjectFolder(folder.resolve("ws/objects"), bench.key());
        objects.put(PolicyFile.bundled());
    }

    public DeskBench bench() {
        return bench;
    }

    public Path out() {
        return folder.resolve("out");
    }

    /** Listed, pulled and verified. */
    public ItemId pulled(String name) throws EnvironmentException {
        ItemId item = bench.list(name).getFirst();
        copy(item);
        return item;
    }

    public void copy(ItemId item) throws EnvironmentException {
        byte[] bytes = new byte[1000];
        bytes[0] = 7;
        try (var writer = bench.vault().begin(item, bytes.length)) {
            writer.write(ByteBuffer.wrap(bytes));
            writer.seal(Optional.empty());
        }
        bench.desk("r-1").pulled(item, bytes.length, ContentDigest.of(bytes));
    }

    /** Claimed, judged, detected, noted, decided. */
    public ItemId reviewed(String name) throws EnvironmentException {
        ItemId item = pulled(name);
        ReviewDesk desk = bench.desk("r-1");
        desk.claim(item);
        desk.firstJudgement(item, Judgement.MANIPULATED);
        detected(item);
        desk.revealed(item);
        desk.annotated(item, 0, 3, "Look at the ear.");
        bench.pass(java.time.Duration.ofMinutes(1));
        desk.decide(
                new DecisionDraft(
                        item,
                        Disposition.LABEL,
                        "SYN-2",
                        REASONS,
                        Optional.of(Judgement.MANIPULATED),
                        Optional.empty(),
                        List.of()));
        return item;
    }

    public void detected(ItemId item) throws EnvironmentException {
        ContentDigest result =
                objects.put("assay-detection/1\nscore 0.5\n".getBytes(StandardCharsets.UTF_8));
        ContentDigest card = objects.put("{}".getBytes(StandardCharsets.UTF_8));
        bench.desk("r-1")
                .detected(item, new DetectorRunFacts("noise/1", card, card, result, 4, "ok"));
    }

    public Exporter exporter(String actor, Set<Role> roles) {
        return new Exporter(
                new EvidenceStores(
                        bench.log(),
                        bench.projection(),
                        bench.payloads(),
                        objects::get,
                        bench.vault(),
                        bench.desk(actor, roles),
                        bench.recorder(),
                        bench.clock()),
                List.of(),
                Optional.empty());
    }

    public ExportOutcome export(ItemId... items) throws EnvironmentException {
        return exporter("r-1", DeskBench.REVIEWER)
                .export(new ExportRequest(List.of(items), out(), "Assay test"), Progress.NONE);
    }

    public ExportOutcome.Done done(ItemId... items) throws EnvironmentException {
        return (ExportOutcome.Done) export(items);
    }

    @Override
    public void close() throws EnvironmentException {
        bench.close();
    }
}
