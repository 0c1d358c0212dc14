package dev.assay.app.workspace;

import dev.assay.app.demo.ParentWatch;
import dev.assay.app.evidence.WorkspaceEvidence;
import dev.assay.app.keystore.KeyFile;
import dev.assay.model.audit.Appended;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Opened;
import dev.assay.model.audit.event.Superseded;
import dev.assay.model.evidence.export.ExportOutcome;
import dev.assay.model.evidence.export.ExportRequest;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.job.Progress;
import dev.assay.model.review.ActOutcome;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.ItemDetail;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.QueueFilter;
import dev.assay.model.review.QueueRow;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ViewedRange;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Does one act after another on a workspace and prints what it begins and what was reported as
 * recorded; {@link CrashHarness} kills it.
 */
final class ActUntilKilled {
    /** What may be interrupted. */
    enum Act {
        /** A decision, or one that replaces it: payload, entry, anchor, tables. */
        APPEND,
        /** Many entries in one write, so that bundles and tiles are cut from the tail. */
        ROTATE,
        /** A checkpoint for the outside, with partial tiles. */
        PUBLISH,
        /** The tables made anew from the log. */
        PROJECT,
        /** A payload erased: entry first, then the file, then the tables' own copies. */
        ERASE,
        /** An evidence package: files, entry, name. */
        EXPORT,
        /** Something that entries name is kept. */
        KEEP,
        /** The bytes of an item arrive, after its copy was dropped where there was one. */
        PULL
    }

    private final Workspace workspace;
    private final ReviewDesk desk;
    private final List<ItemId> items;
    private final Random random;
    private final Consumer<String> said;
    private final Deque<Erasable> erasable = new ArrayDeque<>();

    private record Erasable(ItemId item, String commitment) {}

    /**
     * @param said told what is begun and what was recorded
     */
    ActUntilKilled(Workspace workspace, Random random, Consumer<String> said)
            throws EnvironmentException {
        this.workspace = workspace;
        this.random = random;
        this.said = said;
        desk = workspace.desk();
        items = desk.queue(QueueFilter.all()).stream().map(QueueRow::id).toList();
    }

    /**
     * @param args workspace, key file, seed, and how many acts at most
     */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        OpenOutcome outcome =
                Workspace.open(
                        Path.of(args[0]), new KeyFile(Path.of(args[1])), InstantSource.system());
        try (Workspace workspace = ((OpenOutcome.Opened) outcome).workspace()) {
            ActUntilKilled actor =
                    new ActUntilKilled(
                            workspace, new Random(Long.parseLong(args[2])), ActUntilKilled::print);
            print("ready");
            for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                actor.one();
            }
        }
    }

    @SuppressWarnings("SystemOut") // how it is heard by the one who kills it
    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Does one act of a random kind. */
    void one() throws EnvironmentException {
        one(next());
    }

    /** Does one act; there must be a payload to {@link Act#ERASE}. */
    void one(Act act) throws EnvironmentException {
        said.accept("begin " + act);
        switch (act) {
            case APPEND -> decide(items.get(random.nextInt(items.size())));
            case ROTATE -> many();
            case PUBLISH -> workspace.log().publish();
            case PROJECT -> workspace.projection().rebuild();
            case ERASE -> erase();
            case EXPORT -> export(items.get(random.nextInt(items.size())));
            case KEEP -> keep(items.get(random.nextInt(items.size())));
            case PULL -> pull(items.get(random.nextInt(items.size())));
        }
        said.accept("end " + act);
    }

    private Act next() {
        int dice = random.nextInt(100);
        if (dice < 35) {
            return Act.APPEND;
        }
        if (dice < 50) {
            return Act.ROTATE;
        }
        if (dice < 57) {
            return Act.PUBLISH;
        }
        if (dice < 64) {
            return Act.PROJECT;
        }
        if (dice < 68) {
            return Act.PULL;
        }
        if (dice < 80) {
            return Act.EXPORT;
        }
        return dice < 92 && !erasable.isEmpty() ? Act.ERASE : Act.KEEP;
    }

    private void export(ItemId item) throws EnvironmentException {
        if (desk.item(item).isEmpty()) {
            return; // what was only listed may be forgotten until the next listing
        }
        MadeWorkspace.pull(workspace, item);
        ExportRequest request =
                new ExportRequest(
                        List.of(item), ExportedPackages.beside(workspace.folder()), "harness");
        ExportOutcome outcome =
                WorkspaceEvidence.exporter(workspace, InstantSource.system(), List.of())
                        .export(request, Progress.NONE);
        switch (outcome) {
            case ExportOutcome.Done done -> said.accept("recorded " + done.entry());
            case ExportOutcome.Refused refused ->
                    throw new EnvironmentException(
                            "export.refused", refused.sentence(), refused.nextStep(), false, null);
        }
    }

    private void pull(ItemId item) throws EnvironmentException {
        if (desk.item(item).isPresent()) {
            workspace.vault().drop(item);
            MadeWorkspace.pull(workspace, item);
        }
    }

    private void decide(ItemId item) throws EnvironmentException {
        Optional<ItemDetail> known = desk.item(item);
        if (known.isEmpty()) {
            return; // what was only listed may be forgotten until the next listing
        }
        desk.claim(item);
        boolean first = known.get().decision().isEmpty();
        DecisionDraft draft =
                new DecisionDraft(
                        item,
                        random.nextBoolean() ? Disposition.LABEL : Disposition.REMOVE,
                        "NCI-1",
                        "reason " + random.nextInt(),
                        Optional.of(Judgement.UNSURE),
                        Optional.empty(),
                        List.of());
        DecideOutcome outcome = first ? desk.decide(draft) : desk.supersede(draft);
        if (!(outcome instanceof DecideOutcome.Recorded(long index, _, _))) {
            throw new IllegalStateException(outcome.toString());
        }
        said.accept("recorded " + index);
        switch (workspace.log().entry(index).event()) {
            case Decided decided -> erasable.add(new Erasable(item, decided.rationale().hex()));
            case Superseded superseded ->
                    erasable.add(new Erasable(item, superseded.reason().hex()));
            default -> throw new IllegalStateException("entry " + index);
        }
    }

    private void many() throws EnvironmentException {
        List<Event> events = new ArrayList<>();
        for (int i = 30 + random.nextInt(150); i > 0; i--) {
            events.add(new Opened("full", "opened", Optional.empty()));
        }
        List<Appended> appended =
                workspace
                        .recorder()
                        .record(
                                desk.session(),
                                Optional.of(items.get(random.nextInt(items.size()))),
                                events);
        said.accept("recorded " + appended.getFirst().index());
        said.accept("recorded " + appended.getLast().index());
    }

    private void erase() throws EnvironmentException {
        Erasable one = erasable.removeFirst();
        ActOutcome outcome = desk.erase(one.item(), one.commitment(), "ERASE-1");
        if (!(outcome instanceof ActOutcome.Recorded(long index, _))) {
            throw new IllegalStateException(outcome.toString());
        }
        said.accept("recorded " + index);
        said.accept("erased " + one.commitment());
    }

    private void keep(ItemId item) throws EnvironmentException {
        byte[] report = ("report " + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        ContentDigest digest = workspace.objects().put(report);
        if (desk.provenanceChecked(item, "NoManifest", digest)
                instanceof ActOutcome.Recorded(long index, _)) {
            said.accept("recorded " + index);
        }
        if (desk.viewed(item, new ViewedRange(0, random.nextInt(100), true, 1000))
                instanceof ActOutcome.Recorded(long index, _)) {
            said.accept("recorded " + index);
        }
    }
}
