package dev.assay.model.bench;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.ClaimTable;
import dev.assay.model.review.DecideOutcome;
import dev.assay.model.review.DecisionDraft;
import dev.assay.model.review.Disposition;
import dev.assay.model.review.Judgement;
import dev.assay.model.review.ListingRun;
import dev.assay.model.review.PolicyBook;
import dev.assay.model.review.PolicyFile;
import dev.assay.model.review.PolicyShelf;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.review.Role;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a person waits for: a whole decision at the desk (the reason in a payload of its own, the
 * entry in the log, the tables), beside the disk's own write and force, alternating.
 */
record ActBench(Ground ground, PrintStream out) {
    private static final int WARM_UP = 200;
    private static final InstantSource CLOCK = InstantSource.system();

    void run(int count) throws Exception {
        long[] plain = new long[count];
        long[] claimed = new long[count];
        long[] decided = new long[count];
        PayloadFolder payloads = ground.payloads();
        try (DeviceLog log = ground.create();
                Projection tables =
                        Projection.open(
                                        ground.tables(),
                                        ground.key(),
                                        EntrySource.of(log),
                                        payloads)
                                .projection();
                FileChannel file =
                        FileChannel.open(
                                ground.folder().resolve("plain"),
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE)) {
            ReviewDesk desk = desk(new Recorder(log, tables), payloads);
            List<ItemId> items = listed(desk, WARM_UP + count);
            ByteBuffer line = ByteBuffer.allocate(500);
            for (int i = -WARM_UP; i < count; i++) {
                ItemId item = items.get(WARM_UP + i);
                long start = System.nanoTime();
                line.clear();
                file.write(line);
                file.force(true);
                long claiming = System.nanoTime();
                desk.claim(item);
                long deciding = System.nanoTime();
                decide(desk, item);
                if (i >= 0) {
                    plain[i] = claiming - start;
                    claimed[i] = deciding - claiming;
                    decided[i] = System.nanoTime() - deciding;
                }
            }
        }
        for (int percent : new int[] {50, 95, 99}) {
            double p = StoreBench.at(plain, percent);
            double c = StoreBench.at(claimed, percent);
            double d = StoreBench.at(decided, percent);
            out.printf(
                    "p%d: write and force %.2f ms, claim %.2f ms (%.2f), decision %.2f ms (%.2f)%n",
                    percent, p, c, c / p, d, d / p);
        }
    }

    private ReviewDesk desk(Recorder recorder, PayloadFolder payloads) throws Exception {
        PolicyBook book = PolicyFile.read(PolicyFile.bundled()).orElseThrow();
        Path folder = ground.folder();
        return new ReviewDesk(
                recorder,
                payloads,
                new Vault(folder.resolve("vault"), ground.key(), CLOCK),
                new PolicyShelf(book, new ObjectFolder(folder.resolve("objects"), ground.key())),
                new ReviewSession("r-1", "s-1", Set.of(Role.REVIEWER)),
                ClaimTable.none(),
                CLOCK);
    }

    private static List<ItemId> listed(ReviewDesk desk, int count) throws Exception {
        Instant now = CLOCK.instant();
        Optional<String> no = Optional.empty();
        IntakeRecord nothing =
                new IntakeRecord(no, no, no, Optional.empty(), no, Optional.empty(), no, List.of());
        List<MediaItem> items =
                IntStream.range(0, count)
                        .mapToObj(i -> new ObjectRef("q", "item-" + i + ".jpg", "v1"))
                        .map(object ->
                                new MediaItem(
                                        ItemId.of(new byte[32], object),
                                        object,
                                        1,
                                        "e",
                                        now,
                                        nothing))
                        .toList();
        desk.listed(new ListingRun(now, items, true));
        return items.stream().map(MediaItem::id).toList();
    }

    private static void decide(ReviewDesk desk, ItemId item) throws Exception {
        DecideOutcome outcome =
                desk.decide(
                        new DecisionDraft(
                                item,
                                Disposition.LABEL,
                                "NCI-1",
                                "Lighting of the face and of the room differ from frame 40 on.",
                                Optional.of(Judgement.UNSURE),
                                Optional.empty(),
                                List.of()));
        if (!(outcome instanceof DecideOutcome.Recorded)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
