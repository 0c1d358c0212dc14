package dev.assay.model.store;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Entry;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.event.ClockAdjusted;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.ItemListed;
import dev.assay.model.audit.event.Samples;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.audit.note.Checkpoint;
import dev.assay.model.audit.note.Cosignature;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.audit.note.Signer;
import dev.assay.model.audit.note.VerifierKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.MediaItemDocument;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Made the log under {@code store/frozen} in the resources, once: every type of entry, three
 * bundles, a clock that was turned back, a witness, proofs, payloads, and tables that had seen its
 * first {@value #SEEN} entries. Argument: an empty folder. The log is never made again: what this
 * version wrote stays readable for ever. A new version of the tables adds its own beside the old
 * ones.
 */
final class FrozenLog {
    static final String ORIGIN = "example.org/console/frozen";
    static final String WITNESS = "witness.example/frozen";
    static final int SEEN = 64;

    private static final int ROUNDS = 18;
    private static final int ITEMS = 5;

    /** RFC 8032 tests 1 and 2: public knowledge. */
    static final DeviceKey KEY =
            key(
                    ORIGIN,
                    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
                            + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static final DeviceKey WITNESS_KEY =
            key(
                    WITNESS,
                    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
                            + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private Instant now = Instant.parse("2026-11-20T12:00:00.000Z");

    private static DeviceKey key(String name, String hex) {
        return DeviceKey.unsealed(name, HexFormat.of().parseHex(hex));
    }

    static WorkspaceKey workspaceKey() {
        return new WorkspaceKey(new byte[WorkspaceKey.LENGTH]);
    }

    static Signer witness() {
        VerifierKey key =
                VerifierKey.of(WITNESS, VerifierKey.Kind.COSIGNATURE_V1, WITNESS_KEY.key().raw());
        return new Signer() {
            @Override
            public VerifierKey key() {
                return key;
            }

            @Override
            public byte[] sign(byte[] message) {
                return WITNESS_KEY.sign(message);
            }
        };
    }

    public static void main(String[] args) throws Exception {
        new FrozenLog().make(Path.of(args[0]));
    }

    private void make(Path folder) throws Exception {
        PayloadFolder payloads = new PayloadFolder(folder.resolve("payloads"), workspaceKey());
        try (DeviceLog log = DeviceLog.create(folder.resolve("log"), ORIGIN, KEY, () -> now)) {
            for (int round = 0; round < ROUNDS; round++) {
                append(log, payloads, round);
            }
            publish(log, folder.resolve("log"));
            EntrySource first = firstOf(EntrySource.of(log), SEEN);
            Projection.open(folder.resolve("v" + Schema.VERSION), workspaceKey(), first, payloads)
                    .projection()
                    .close();
            try (Projection all =
                    Projection.open(
                                    folder.resolve("all"),
                                    workspaceKey(),
                                    EntrySource.of(log),
                                    payloads)
                            .projection()) {
                Files.writeString(folder.resolve("rows.txt"), rows(all));
            }
        }
    }

    private void append(DeviceLog log, PayloadFolder payloads, int round)
            throws EnvironmentException {
        MediaItem item = item(round % ITEMS);
        now = round == ROUNDS / 2 ? now.minusSeconds(3600) : now.plusSeconds(61);
        List<Event> events = new ArrayList<>();
        for (Event event : Samples.all()) {
            switch (event) {
                case ClockAdjusted _ -> {}
                case ItemListed listed when round < ITEMS - 1 ->
                        events.add(
                                new ItemListed(
                                        new Commitment(payloads.put(MediaItemDocument.write(item))),
                                        listed.bytes(),
                                        listed.intakeRecord()));
                default -> events.add(event);
            }
        }
        Subject someone = Subject.of(new Actor("r-" + round % 3), "s-" + round % 4);
        log.append(events, someone.on(item.id()));
    }

    private static MediaItem item(int number) {
        ObjectRef object = new ObjectRef("q", "item-" + number + ".jpg", "v1");
        Optional<String> no = Optional.empty();
        IntakeRecord intake =
                new IntakeRecord(
                        Optional.of("app"),
                        no,
                        no,
                        Optional.empty(),
                        no,
                        Optional.empty(),
                        no,
                        List.of("uploader"));
        Instant listed = Instant.parse("2026-11-20T11:00:00.000Z");
        return new MediaItem(ItemId.of(new byte[32], object), object, 1, "e", listed, intake);
    }

    private void publish(DeviceLog log, Path folder) throws Exception {
        log.publish();
        String text = Checkpoint.text(ORIGIN, log.size(), log.root());
        String line = Cosignature.line(text, witness(), now);
        Files.writeString(folder.resolve("checkpoint"), line, StandardOpenOption.APPEND);
        Files.createDirectories(folder.resolve("proofs"));
        for (long index : new long[] {0, 255, 256, log.size() - 1}) {
            Files.writeString(
                    folder.resolve("proofs/" + index + ".tlog-proof"),
                    log.proofFile(index, log.size()));
        }
    }

    static EntrySource firstOf(EntrySource log, long size) {
        return new EntrySource() {
            @Override
            public String origin() {
                return log.origin();
            }

            @Override
            public long size() {
                return size;
            }

            @Override
            public List<Entry> entries(long from, int most) throws EnvironmentException {
                return log.entries(from, (int) Math.min(most, size - from));
            }

            @Override
            public Hash leaf(long index) throws EnvironmentException {
                return log.leaf(index);
            }
        };
    }

    /** What the tables answer, as text: items, facts, groups and every entry. */
    static String rows(Projection tables) throws EnvironmentException {
        StringBuilder rows = new StringBuilder();
        tables.items().forEach(item -> rows.append(item).append('\n'));
        tables.facts().forEach(fact -> rows.append(fact).append('\n'));
        tables.groups().entrySet().stream()
                .map(group -> group + "\n")
                .sorted()
                .forEach(rows::append);
        for (EntryRow row : tables.entries(0, 10_000)) {
            rows.append(
                    "%d %d %s %s %s %s\n"
                            .formatted(
                                    row.index(),
                                    row.at().toEpochMilli(),
                                    row.actor(),
                                    row.session(),
                                    row.event().type(),
                                    row.leaf().substring(0, 12)));
        }
        return rows.toString();
    }
}
