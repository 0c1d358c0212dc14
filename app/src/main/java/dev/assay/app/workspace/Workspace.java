package dev.assay.app.workspace;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.job.Progress;
import dev.assay.model.payload.ObjectFolder;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.review.ClaimTable;
import dev.assay.model.review.PolicyShelf;
import dev.assay.model.review.Recorder;
import dev.assay.model.review.ReviewDesk;
import dev.assay.model.review.ReviewSession;
import dev.assay.model.review.Role;
import dev.assay.model.store.EntrySource;
import dev.assay.model.store.Projection;
import dev.assay.model.vault.Vault;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/**
 * An open workspace: the one process that holds its lock, with key, log, projection, vault and
 * desk. Needs no window and no network. Safe from any thread; closed once by whoever opened it.
 */
public final class Workspace implements AutoCloseable {
    /**
     * What the person of a workspace may do as long as no signed role object says otherwise;
     * working on suspected CSAM is never among it.
     */
    private static final Set<Role> ROLES = Set.of(Role.AUDITOR, Role.REVIEWER, Role.LEAD);

    private final LogDoor.Open door;
    private final Parts parts;
    private final SwitchedClaims claims = new SwitchedClaims();
    private final String session;
    private final ReviewDesk desk;

    /** What stands behind the log. */
    record Parts(
            PayloadFolder payloads,
            ObjectFolder objects,
            Projection projection,
            Vault vault,
            PolicyShelf policies,
            Recorder recorder,
            InstantSource clock) {}

    Workspace(LogDoor.Open door, Parts parts, String session) {
        this.door = door;
        this.parts = parts;
        this.session = session;
        this.desk = deskOf(door.settings().actor());
    }

    /**
     * Makes a workspace in a new or empty folder and leaves it open.
     *
     * @throws EnvironmentException with key {@code workspace.not-empty} when something lies there
     */
    public static Workspace create(
            Path folder, WorkspaceSettings settings, KeyProvider keys, InstantSource clock)
            throws EnvironmentException {
        return new WorkspaceCreator(folder, clock).create(settings, keys);
    }

    /** Opens a workspace, repairs what a crash left, and says what that was. */
    public static OpenOutcome open(Path folder, KeyProvider keys, InstantSource clock)
            throws EnvironmentException {
        return new WorkspaceOpener(folder, clock).open(keys);
    }

    public Path folder() {
        return door.folder().path();
    }

    public WorkspaceSettings settings() {
        return door.settings();
    }

    public DeviceLog log() {
        return door.log();
    }

    public Projection projection() {
        return parts.projection();
    }

    public Vault vault() {
        return parts.vault();
    }

    public ObjectFolder objects() {
        return parts.objects();
    }

    public PayloadFolder payloads() {
        return parts.payloads();
    }

    /** Appends what is no act of review, such as replication, and keeps the projection level. */
    public Recorder recorder() {
        return parts.recorder();
    }

    /** The desk of the person this workspace is set to. */
    public ReviewDesk desk() {
        return desk;
    }

    /** The desk of another person at the same console, by pseudonym. */
    public ReviewDesk deskOf(String actor) {
        return desk(new ReviewSession(actor, session, ROLES));
    }

    /** The desk for a session that was narrowed to some roles. */
    public ReviewDesk desk(ReviewSession who) {
        return new ReviewDesk(
                parts.recorder(),
                parts.payloads(),
                parts.vault(),
                parts.policies(),
                who,
                claims,
                parts.clock());
    }

    /** Shares claims through {@code table} from now on. */
    public void shareClaims(ClaimTable table) {
        claims.use(table);
    }

    /** The key that names items, see {@link dev.assay.model.item.ItemId#of}; 32 bytes, a copy. */
    public byte[] namingKey() {
        return door.keys().naming().copy();
    }

    /**
     * Signs what this workspace makes: exported frames, reports. The key is made at first use.
     *
     * @throws EnvironmentException with key {@code workspace.signing-key} when key and certificates
     *     are damaged
     */
    public synchronized C2paSigner signer() throws EnvironmentException {
        SigningFile file = new SigningFile(door.folder().keys(), settings().origin());
        return new C2paSigner(file.openOrCreate(door.key(), parts.clock().instant()));
    }

    /** The C2SP verifier key of this console's log. */
    public String vkey() {
        return door.keys().device().key().toString();
    }

    /** States of this log that others kept and gave back. */
    public WitnessedFolder witnessed() {
        return new WitnessedFolder(folder(), door.keys().device().key());
    }

    /**
     * Reads log, tables and stores again and compares them, as {@link WorkspaceCheck} does for a
     * workspace that is shut. Long; acts are recorded meanwhile.
     */
    public WorkspaceCheck.Report check(Progress progress) throws EnvironmentException {
        EntrySource entries = EntrySource.of(log());
        LogNames names = LogNames.read(entries, progress);
        StoreReport stores = new StoreCheck(names, progress).run(payloads(), objects(), vault());
        names.readOn(entries, progress);
        stores = stores.without(names.erased());
        return WorkspaceCheck.report(door, projection().check(progress), stores);
    }

    @Override
    public void close() throws EnvironmentException {
        claims.use(ClaimTable.none());
        try (LogDoor.Open _ = door;
                Projection _ = parts.projection()) {
            parts.recorder().end("exit");
        }
    }
}
