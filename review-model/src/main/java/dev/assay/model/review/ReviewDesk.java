package dev.assay.model.review;

import dev.assay.model.audit.event.Annotated;
import dev.assay.model.audit.event.Commitment;
import dev.assay.model.audit.event.Detected;
import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.FrameSpan;
import dev.assay.model.audit.event.Opened;
import dev.assay.model.audit.event.ProvenanceChecked;
import dev.assay.model.audit.event.Pulled;
import dev.assay.model.audit.event.Sha256;
import dev.assay.model.audit.event.ThresholdChanged;
import dev.assay.model.audit.event.Verified;
import dev.assay.model.audit.event.Viewed;
import dev.assay.model.audit.event.WorkerStopped;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.MediaItem;
import dev.assay.model.payload.PayloadFolder;
import dev.assay.model.store.EntryQuery;
import dev.assay.model.store.EntryRow;
import dev.assay.model.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The only door through which anything is recorded or decided. Each act is checked against the
 * projection under the single writer, appended to the device log and forced to disk, then applied
 * to the projection; only then does the method return. Safe from any thread, blocking: call from
 * the background.
 *
 * <p>Expected endings are sealed outcomes; {@link EnvironmentException} says that disk, key or
 * database failed and that nothing was recorded.
 */
public final class ReviewDesk {
    private final Acts acts;
    private final Vault vault;
    private final QueueReader reader;
    private final Claims claims;
    private final Decisions decisions;

    /**
     * @param recorder shared by all desks of a workspace
     * @param table claims that other consoles see, or {@link ClaimTable#none()}
     */
    public ReviewDesk(
            Recorder recorder,
            PayloadFolder payloads,
            Vault vault,
            PolicyShelf policies,
            ReviewSession session,
            ClaimTable table,
            InstantSource clock) {
        this.acts = new Acts(recorder, payloads, policies, session, clock);
        this.vault = vault;
        this.reader = new QueueReader(acts, vault);
        this.claims = new Claims(acts, table);
        this.decisions = new Decisions(acts, vault);
    }

    public ReviewSession session() {
        return acts.session();
    }

    public PolicyBook policies() {
        return acts.policies().current();
    }

    // what is there

    /** Mine first, then by severity, clock and age. */
    public List<QueueRow> queue(QueueFilter filter) throws EnvironmentException {
        return reader.queue(filter);
    }

    public Optional<ItemDetail> item(ItemId item) throws EnvironmentException {
        return reader.item(item);
    }

    /** Every item whose id starts with {@code prefix}, at most {@code limit}, in id order. */
    public List<ItemId> matching(String prefix, int limit) throws EnvironmentException {
        return reader.matching(prefix, limit);
    }

    /** What happened to an item, oldest first. */
    public List<HistoryRow> history(ItemId item) throws EnvironmentException {
        return HistoryRow.of(acts.projection().history(item));
    }

    /** Entries of the whole log from {@code from} on, oldest first, at most {@code limit}. */
    public List<HistoryRow> log(long from, int limit) throws EnvironmentException {
        return HistoryRow.of(acts.projection().entries(from, limit));
    }

    /**
     * Entries of the whole log that the query is for, before entry {@code before}, newest first, at
     * most {@code limit}.
     */
    public List<EntryRow> log(EntryQuery query, long before, int limit)
            throws EnvironmentException {
        return acts.projection().newest(query, before, limit);
    }

    /** The reasons of a decision, or empty once erased. */
    public Optional<String> rationale(String commitment) throws EnvironmentException {
        return acts.payloads()
                .get(commitment)
                .map(payload -> new String(payload.content(), StandardCharsets.UTF_8));
    }

    // intake

    /** Takes a listing into the cache and records the run as one entry. */
    public ActOutcome listed(ListingRun run) throws EnvironmentException {
        MessageDigest digest = ContentDigest.sha256();
        for (MediaItem item : run.items()) {
            digest.update((item.id() + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Sha256 listing = new Sha256(ContentDigest.ofDigest(digest.digest()).hex());
        synchronized (acts.recorder()) {
            long added = acts.projection().listed(run.items(), run.at(), run.complete());
            return Acts.recorded(
                    acts.recorder()
                            .record(
                                    session(),
                                    Optional.empty(),
                                    List.of(
                                            new dev.assay.model.audit.event.ListingRun(
                                                    run.items().size(), added, listing))));
        }
    }

    /** The bytes of an item are in the vault. The first act also records that it was listed. */
    public ActOutcome pulled(ItemId item, long bytes, ContentDigest digest)
            throws EnvironmentException {
        return acts.observe(item, new Pulled(bytes, new Sha256(digest.hex())));
    }

    /**
     * The digest of the bytes was compared.
     *
     * @param against what it was compared with: {@code store}, {@code metadata}, {@code intake} or
     *     {@code vault}
     */
    public ActOutcome verified(ItemId item, ContentDigest digest, boolean holds, String against)
            throws EnvironmentException {
        return acts.observe(item, new Verified(new Sha256(digest.hex()), against, holds));
    }

    // looking

    /**
     * A worker process was given the item.
     *
     * @param sandbox level in force, {@code full} or {@code reduced}
     * @param outcome {@code opened}, or a short code why not
     */
    public ActOutcome opened(ItemId item, String sandbox, String outcome)
            throws EnvironmentException {
        boolean opened = outcome.equals("opened");
        Event event =
                opened
                        ? new Opened(sandbox, outcome, Optional.empty())
                        : new Opened(sandbox, "refused", Optional.of(outcome));
        return acts.observe(item, event);
    }

    /** A worker ended otherwise than asked, at once after its start. */
    public ActOutcome workerStopped(ItemId item, String reason) throws EnvironmentException {
        return workerStopped(item, reason, 0);
    }

    /**
     * @param millis how long it had run
     */
    public ActOutcome workerStopped(ItemId item, String reason, long millis)
            throws EnvironmentException {
        return acts.observe(item, new WorkerStopped(reason, millis));
    }

    public ActOutcome viewed(ItemId item, ViewedRange range) throws EnvironmentException {
        return viewed(item, List.of(range));
    }

    /** Several ranges as one entry; how long is behind one commitment. */
    public ActOutcome viewed(ItemId item, List<ViewedRange> ranges) throws EnvironmentException {
        List<FrameSpan> spans =
                ranges.stream()
                        .map(range ->
                                new FrameSpan(range.fromFrame(), range.toFrame(), range.filtered()))
                        .toList();
        long millis = ranges.stream().mapToLong(ViewedRange::millis).sum();
        return acts.observe(item, new Viewed(spans, acts.commit(String.valueOf(millis))));
    }

    /**
     * Attaches a note to frames {@code from} to {@code to}; the log holds a commitment to its text.
     */
    public ActOutcome annotated(ItemId item, long from, long to, String text)
            throws EnvironmentException {
        if (text.isBlank() || text.length() > Note.LONGEST || from < 0 || to < from) {
            return new ActOutcome.Refused(
                    "A note needs words, at most " + Note.LONGEST + " characters, and its frames.",
                    "Write it again, shorter.");
        }
        return acts.observe(item, new Annotated(acts.commit(text), from, to));
    }

    /** The notes of this session's person on an item, oldest first. */
    public List<Note> notes(ItemId item) throws EnvironmentException {
        List<Note> notes = new ArrayList<>();
        for (EntryRow row : acts.projection().history(item)) {
            if (row.event() instanceof Annotated(Commitment note, long from, long to)
                    && row.actor().equals(session().actor())) {
                notes.add(new Note(row.index(), from, to, rationale(note.hex())));
            }
        }
        return notes;
    }

    public ActOutcome detected(ItemId item, DetectorRunFacts run) throws EnvironmentException {
        return acts.observe(
                item,
                new Detected(
                        run.detector(),
                        new Sha256(run.model().hex()),
                        new Sha256(run.card().hex()),
                        new Sha256(run.result().hex()),
                        run.frames(),
                        run.status()));
    }

    /** Before an item is sent to another service, and after. */
    public ActOutcome upstream(ItemId item, UpstreamFacts facts) throws EnvironmentException {
        return acts.observe(item, facts.event());
    }

    /**
     * @param state as {@code assay provenance} gives it
     * @param report digest of the report document
     */
    public ActOutcome provenanceChecked(ItemId item, String state, ContentDigest report)
            throws EnvironmentException {
        return provenanceChecked(item, state, report, Optional.empty(), 0);
    }

    /**
     * @param trust digest of the trust list in use
     * @param findings how many failures
     */
    public ActOutcome provenanceChecked(
            ItemId item,
            String state,
            ContentDigest report,
            Optional<ContentDigest> trust,
            long findings)
            throws EnvironmentException {
        return acts.observe(
                item,
                new ProvenanceChecked(
                        state,
                        new Sha256(report.hex()),
                        trust.map(ContentDigest::hex).map(Sha256::new),
                        findings));
    }

    // judging and deciding

    /** Refused once scores were revealed: a judgement after the machine is not a first one. */
    public ActOutcome firstJudgement(ItemId item, Judgement judgement) throws EnvironmentException {
        return looks().judge(item, judgement);
    }

    /** Scores and maps are about to be shown. Refused where a first judgement is asked before. */
    public ActOutcome revealed(ItemId item) throws EnvironmentException {
        return looks().reveal(item);
    }

    /** Takes a claim, or renews one's own. */
    public ClaimOutcome claim(ItemId item) throws EnvironmentException {
        return claims.claim(item);
    }

    public ActOutcome release(ItemId item) throws EnvironmentException {
        return claims.release(item);
    }

    /** Records a decision; the session's person must hold the claim, except for CSAM. */
    public DecideOutcome decide(DecisionDraft draft) throws EnvironmentException {
        return decisions.decide(draft);
    }

    /** Replaces one's own decision by a new one; both stay in the log. */
    public DecideOutcome supersede(DecisionDraft draft) throws EnvironmentException {
        return decisions.supersede(draft);
    }

    /**
     * The second person's answer to a decision that awaits one.
     *
     * @param agrees otherwise the item becomes a conflict
     */
    public DecideOutcome second(ItemId item, boolean agrees, String rationale)
            throws EnvironmentException {
        return decisions.second(item, agrees, rationale);
    }

    // thresholds

    /**
     * The thresholds of a detector changed; in the lead role. The sets themselves are kept as
     * objects.
     *
     * @param before digest of the set that was in force, empty where it was what the cards say
     * @param after digest of the set in force from now on
     */
    public ActOutcome thresholdsChanged(
            String detector, Optional<ContentDigest> before, ContentDigest after)
            throws EnvironmentException {
        if (!session().roles().contains(Role.LEAD)) {
            return new ActOutcome.Refused(
                    "Thresholds are changed in the lead role.", "Ask somebody who has that role.");
        }
        synchronized (acts.recorder()) {
            return Acts.recorded(
                    acts.recorder()
                            .record(
                                    session(),
                                    Optional.empty(),
                                    List.of(
                                            new ThresholdChanged(
                                                    detector,
                                                    before.map(ContentDigest::hex).map(Sha256::new),
                                                    new Sha256(after.hex())))));
        }
    }

    // keeping and forgetting

    /** Nothing of the item is erased or evicted until the hold of this name is lifted. */
    public ActOutcome placeHold(ItemId item, HoldDraft hold) throws EnvironmentException {
        return new Holds(acts).place(item, hold);
    }

    public ActOutcome liftHold(ItemId item, HoldDraft hold) throws EnvironmentException {
        return new Holds(acts).lift(item, hold);
    }

    /**
     * Removes a payload's text and key everywhere on this machine and records that.
     *
     * @param basis code of the reason in law or policy, such as {@code gdpr-17}
     */
    public ActOutcome erase(ItemId item, String commitment, String basis)
            throws EnvironmentException {
        return new Erasure(acts, vault).erase(item, List.of(commitment), basis);
    }

    /**
     * Removes everything personal that entries about the item commit to, with its local copy and
     * what was computed from it, and records that.
     */
    public ActOutcome eraseAll(ItemId item, String basis) throws EnvironmentException {
        return new Erasure(acts, vault).erase(item, List.of(), basis);
    }

    /** Drops local copies as the rule says; their items can be pulled again. */
    public Eviction keep(KeepRule rule) throws EnvironmentException {
        return new VaultKeeping(acts, vault).keep(rule);
    }

    /**
     * Carries out what was recorded and then interrupted: erasures, and dropping the copies of
     * items that were closed. Part of opening a workspace.
     *
     * @return how many erasures were finished
     */
    public int finishInterrupted() throws EnvironmentException {
        synchronized (acts.recorder()) {
            vault.sweep();
            new VaultKeeping(acts, vault).dropClosed();
            return new Erasure(acts, vault).finish();
        }
    }

    private Looks looks() {
        return new Looks(acts);
    }
}
