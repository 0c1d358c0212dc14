package dev.assay.model.review;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.LogOpening;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.IntakeRecord;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole desk over real files in one folder, with a clock that goes when it is told to. */
@SuppressWarnings("NullAway.Init") // opened right after it is made
public final class DeskBench implements AutoCloseable {
    public static final String ORIGIN = "example.org/desk/test";
    public static final Set<Role> REVIEWER = Set.of(Role.REVIEWER, Role.LEAD);

    private final Path folder;
    private final DeviceKey device;
    private final WorkspaceKey key = new WorkspaceKey(new byte[32]);
    private final PolicyBook book = PolicyFile.read(PolicyFile.bundled()).orElseThrow();
    private Instant now = Instant.parse("2026-11-20T12:00:00.000Z");
    private DeviceLog log;
    private Projection projection;
    private Vault vault;
    private PayloadFolder payloads;
    private Recorder recorder;
    private PolicyShelf policies;
    public ClaimTable claims = ClaimTable.none();

    private DeskBench(Path folder, DeviceKey device) {
        this.folder = folder;
        this.device = device;
    }

    public static DeskBench create(Path folder) throws EnvironmentException {
        DeskBench bench = new DeskBench(folder, DeviceKey.generate(ORIGIN));
        bench.log = DeviceLog.create(folder.resolve("log"), ORIGIN, bench.device, bench.clock());
        bench.openRest();
        return bench;
    }

    /** Closes everything and opens it again. */
    public Projection.Opening reopen() throws EnvironmentException {
        close();
        return openAgain();
    }

    public Projection.Opening openAgain() throws EnvironmentException {
        LogOpening opening = DeviceLog.open(folder.resolve("log"), ORIGIN, device, clock());
        log = ((LogOpening.Sound) opening).log();
        return openRest();
    }

    /** The log alone, for looking at tables nobody has open. */
    public void openAgainWithoutTables() throws EnvironmentException {
        LogOpening opening = DeviceLog.open(folder.resolve("log"), ORIGIN, device, clock());
        log = ((LogOpening.Sound) opening).log();
    }

    private Projection.Opening openRest() throws EnvironmentException {
        payloads = new PayloadFolder(folder.resolve("payloads"), key);
        vault = new Vault(folder.resolve("vault"), key, clock());
        policies = new PolicyShelf(book, new ObjectFolder(folder.resolve("objects"), key));
        Projection.Opening opening = Projection.open(tables(), key, source(), payloads);
        projection = opening.projection();
        recorder = new Recorder(log, projection);
        return opening;
    }

    @Override
    public void close() throws EnvironmentException {
        projection.close();
        log.close();
    }

    public ReviewDesk desk(String actor) {
        return desk(actor, REVIEWER);
    }

    public ReviewDesk desk(String actor, Set<Role> roles) {
        ReviewSession session = new ReviewSession(actor, "s-1", roles);
        return new ReviewDesk(recorder, payloads, vault, policies, session, claims, clock());
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Instant now() {
        return now;
    }

    public InstantSource clock() {
        return () -> now;
    }

    public DeviceLog log() {
        return log;
    }

    public Projection projection() {
        return projection;
    }

    public Recorder recorder() {
        return recorder;
    }

    public Vault vault() {
        return vault;
    }

    public PayloadFolder payloads() {
        return payloads;
    }

    public WorkspaceKey key() {
        return key;
    }

    public EntrySource source() {
        return EntrySource.of(log);
    }

    public Path tables() {
        return folder.resolve("projection");
    }

    public Path tableFile() {
        return tables().resolve("projection.mv.db");
    }

    /** Lists items of these names and gives their ids in that order. */
    public List<ItemId> list(String... names) throws EnvironmentException {
        List<MediaItem> items = new ArrayList<>();
        for (String name : names) {
            items.add(item(name, Optional.empty()));
        }
        desk("r-1").listed(new ListingRun(now, items, true));
        return items.stream().map(MediaItem::id).toList();
    }

    public MediaItem item(String name, Optional<String> surface) {
        ObjectRef object = new ObjectRef("quarantine", "in/" + name, "v1");
        IntakeRecord intake =
                new IntakeRecord(
                        Optional.of("app"),
                        Optional.of("uploader-of-" + name),
                        surface,
                        Optional.of(now),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("image/jpeg"),
                        List.of("provenance"));
        return new MediaItem(
                ItemId.of(new byte[32], object), object, 1000, "etag-" + name, now, intake);
    }

    public static DecisionDraft draft(ItemId item, Disposition disposition, String policy) {
        return new DecisionDraft(
                item,
                disposition,
                policy,
                "The shadow of the nose falls the wrong way.",
                Optional.of(Judgement.MANIPULATED),
                Optional.empty(),
                List.of(ContentDigest.of(new byte[] {1})));
    }
}
