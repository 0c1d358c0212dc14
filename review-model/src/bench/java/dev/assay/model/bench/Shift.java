package dev.assay.model.bench;

import dev.assay.model.audit.event.Claimed;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Decided;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.FirstJudgement;
import dev.assay.model.audit.event.FrameSpan;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.Opened;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Released;
import dev.assay.model.audit.event.Revealed;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.Verified;
import dev.assay.model.audit.event.Viewed;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.MediaItemDocument;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.review.PolicyBook;
import dev.assay.model.review.PolicyFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents what a console records about one item after another: eighteen entries each. */
final class Shift {
    private static final int OPEN_EVERY = 50;

    private final Random random = new Random(1);
    private final PayloadFolder payloads;
    private final Sha256 policy;
    private final Instant start;
    private long count;

    Shift(PayloadFolder payloads, Instant start) throws EnvironmentException {
        this.payloads = payloads;
        this.start = start;
        PolicyBook book = PolicyFile.read(PolicyFile.bundled()).orElseThrow();
        this.policy = new Sha256(book.digest().hex());
    }

    /** The entries of one item; every fiftieth stays open. */
    record Review(ItemId item, List<Event> events) {}

    Review next() throws EnvironmentException {
        long number = count++;
        ObjectRef object = new ObjectRef("quarantine", "in/2026/" + number + ".jpg", "v1");
        ItemId item = ItemId.of(new byte[32], object);
        Instant at = start.plusMillis(number);
        IntakeRecord intake =
                new IntakeRecord(
                        Optional.of("app"),
                        Optional.of("uploader-" + number),
                        Optional.of("feed"),
                        Optional.of(at),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("image/jpeg"),
                        List.of("provenance"));
        MediaItem media = new MediaItem(item, object, 100_000 + number, "e" + number, at, intake);
        List<Event> events = new ArrayList<>();
        events.add(
                new ItemListed(
                        new Commitment(payloads.put(MediaItemDocument.write(media))),
                        media.bytes(),
                        Optional.empty()));
        events.add(new Pulled(media.bytes(), digest()));
        events.add(new Verified(digest(), "store", true));
        events.add(new Opened("full", "opened", Optional.empty()));
        if (number % OPEN_EVERY == 0) {
            return new Review(item, events);
        }
        events.add(new ProvenanceChecked("NoManifest", digest(), Optional.of(digest()), 0));
        events.add(new Detected("noise", digest(), digest(), digest(), 1, "ok"));
        events.add(new Detected("ela", digest(), digest(), digest(), 1, "ok"));
        events.add(new Claimed(1, at.plusSeconds(1200)));
        events.add(viewed());
        events.add(viewed());
        events.add(new FirstJudgement("unsure", 1));
        events.add(new Revealed(List.of("scores", "maps"), 1));
        events.add(viewed());
        events.add(viewed());
        events.add(viewed());
        events.add(new Verified(digest(), "vault", true));
        events.add(
                new Decided(
                        "label",
                        "SYN-2",
                        policy,
                        Optional.of("unsure"),
                        new Commitment(digest().hex()),
                        digest(),
                        List.of(digest(), digest()),
                        1,
                        1,
                        "reviewer"));
        events.add(new Released(1, "decided"));
        return new Review(item, events);
    }

    private Viewed viewed() {
        return new Viewed(
                List.of(new FrameSpan(0, random.nextInt(200), false)),
                new Commitment(digest().hex()));
    }

    private Sha256 digest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Sha256(HexFormat.of().formatHex(bytes));
    }
}
