package dev.assay.model.evidence.export;

import dev.assay.model.audit.event.Exported;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.evidence.contents.EvidenceStores;
import dev.assay.model.evidence.contents.Gap;
import dev.assay.model.evidence.contents.Gatherer;
import dev.assay.model.evidence.contents.ItemDossier;
import dev.assay.model.evidence.ontology.CaseGraph;
import dev.assay.model.evidence.pack.NewBag;
import dev.assay.model.evidence.report.HtmlReport;
import dev.assay.model.evidence.report.ReportFacts;
import dev.assay.model.evidence.report.Section;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.provenance.c2pa.sign.SignedStatement;
import dev.assay.model.vault.VaultItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes evidence packages, one at a time. The order is what makes a crash harmless: everything is
 * written under another name and forced, then the log says that it leaves, then it gets its name.
 * Killed before the entry nothing happened; killed after it the log speaks of a package that never
 * appeared. Blocking; background threads.
 */
public final class Exporter {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final EvidenceStores stores;
    private final List<Supplement> supplements;
    private final Optional<C2paSigner> signer;
    private final Admission admission;

    /**
     * @param signer gives the report content credentials, in a file beside it
     */
    public Exporter(
            EvidenceStores stores, List<Supplement> supplements, Optional<C2paSigner> signer) {
        this.stores = stores;
        this.supplements = List.copyOf(supplements);
        this.signer = signer;
        this.admission = new Admission(stores);
    }

    /** What a package of an item would hold, and what it would lack. */
    public ItemPreview preview(ItemId item) throws EnvironmentException {
        return admission.preview(item);
    }

    /**
     * @throws EnvironmentException when a disk fails or is full; nothing of the package is left
     */
    public synchronized ExportOutcome export(ExportRequest request, Progress progress)
            throws EnvironmentException {
        try {
            return make(request, progress);
        } catch (Refusal refusal) {
            return refusal.outcome();
        }
    }

    private ExportOutcome make(ExportRequest request, Progress progress)
            throws EnvironmentException, Refusal {
        long size = stores.log().size();
        Gatherer gatherer = new Gatherer(stores);
        List<ItemDossier> dossiers = new ArrayList<>();
        for (ItemId item : request.items()) {
            dossiers.add(gatherer.gather(admission.admit(item), size));
        }
        long bytes = dossiers.stream().mapToLong(one -> one.detail().item().bytes()).sum();
        requireSpace(request.into(), bytes);

        Instant now = stores.clock().instant();
        String export =
                "evidence-"
                        + request.items().getFirst().value().substring(0, 8)
                        + "-"
                        + STAMP.format(now)
                        + "-"
                        + UUID.randomUUID().toString().substring(0, 8);
        try (NewBag bag = NewBag.begin(request.into(), export, owner())) {
            LogPart log = new LogPart(stores.log(), size);
            Map<ItemId, List<Gap>> gaps = new LinkedHashMap<>();
            List<ReportFacts.Item> items = new ArrayList<>();
            Spent spent = new Spent(progress, bytes);
            for (ItemDossier dossier : dossiers) {
                log.take(dossier);
                ReportFacts.Item item = item(dossier, bag, spent);
                items.add(item);
                gaps.put(dossier.id(), item.gaps());
            }
            log.write(bag);
            ReportFacts facts =
                    new ReportFacts(
                            export,
                            request.software(),
                            now,
                            stores.log().origin(),
                            size,
                            stores.log().headAt(size).root().toString(),
                            stores.log().vkey(),
                            items);
            report(bag, facts);
            bag.add(
                    "case.jsonld",
                    CaseGraph.of(export, facts.origin(), request.software(), dossiers));
            bag.add("package.json", PackageDocument.of(facts));
            OutsiderTools.write(bag);
            ContentDigest digest = bag.seal(info(facts));
            progress.checkCancelled();
            Recorded recorded = record(request.items(), export, digest, bag.files());
            return new ExportOutcome.Done(
                    bag.publish(),
                    export,
                    digest,
                    bag.files(),
                    bag.bytes(),
                    gaps,
                    recorded.entry(),
                    recorded.size());
        }
    }

    private void report(NewBag bag, ReportFacts facts) throws EnvironmentException {
        byte[] report = HtmlReport.of(facts);
        bag.add("report/report.html", report);
        if (signer.isPresent()) {
            List<String> software = List.of(facts.software().split(" ", 2));
            SignedStatement statement =
                    new SignedStatement(
                            "Report of " + facts.export(),
                            software.getFirst(),
                            software.getLast(),
                            facts.made(),
                            SignedStatement.rendered());
            bag.add("report/report.html.c2pa", signer.get().sidecar(report, statement));
            bag.add(
                    "report/signer.pem",
                    signer.get().authorityPem().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private ReportFacts.Item item(ItemDossier dossier, NewBag bag, Spent spent)
            throws EnvironmentException, Refusal {
        List<Section> sections = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(dossier.gaps());
        Set<ContentDigest> unresolved = new TreeSet<>(dossier.unresolved());
        ItemPart part = new ItemPart(dossier, bag);
        Optional<VaultItem> opened = stores.vault().open(dossier.id());
        if (opened.isEmpty()) {
            throw Admission.notHere(dossier.id());
        }
        try (VaultItem bytes = opened.get()) {
            part.original(bytes, spent);
            spent.next(bytes.length());
            part.documents();
            part.payloads();
            part.objects();
            for (Supplement supplement : supplements) {
                spent.checkCancelled();
                Supplement.Added added =
                        supplement.add(dossier, bytes, bag, part.folder(), spent.silent());
                sections.addAll(added.sections());
                gaps.addAll(added.gaps());
                unresolved.removeAll(added.resolved());
            }
        } catch (EnvironmentException e) {
            if (e.key().startsWith("vault.")) {
                throw new Refusal(dossier.id(), e.sentence(), e.nextStep());
            }
            throw e;
        }
        for (ContentDigest digest : unresolved) {
            gaps.add(
                    new Gap(
                            "evidence-absent",
                            "A decision rests on something of digest "
                                    + digest
                                    + " that is not in this package."));
        }
        return new ReportFacts.Item(dossier, sections, gaps);
    }

    private record Recorded(long entry, long size) {}

    /** Asks once more whether every item may leave, and says that it does. */
    private Recorded record(
            List<ItemId> items, String export, ContentDigest tagManifest, long files)
            throws EnvironmentException, Refusal {
        synchronized (stores.recorder()) {
            for (ItemId item : items) {
                admission.admit(item);
            }
            Recorded last = new Recorded(-1, -1);
            Exported event = new Exported(export, new Sha256(tagManifest.hex()), files);
            for (ItemId item : items) {
                var appended =
                        stores.recorder()
                                .record(stores.desk().session(), Optional.of(item), List.of(event))
                                .getLast();
                last = new Recorded(appended.index(), appended.size());
            }
            return last;
        }
    }

    private static Map<String, String> info(ReportFacts facts) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Bag-Software-Agent", facts.software());
        info.put("Bagging-Date", facts.made().toString().substring(0, 10));
        info.put("External-Identifier", facts.export());
        info.put("Internal-Sender-Identifier", facts.origin());
        return info;
    }

    private static void requireSpace(Path into, long bytes) throws Refusal {
        Path there = into.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            if (there != null && Files.getFileStore(there).getUsableSpace() < bytes) {
                throw new Refusal(
                        null,
                        "The disk of the package has less room than the originals need.",
                        "Free some space there, or write the package elsewhere.");
            }
        } catch (IOException e) {
            // then writing will say it
        }
    }

    /** Tells unfinished packages of this log from those of others. */
    private String owner() {
        return ContentDigest.of(stores.log().vkey().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 16);
    }
}
