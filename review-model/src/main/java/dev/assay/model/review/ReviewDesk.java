package dev.assay.model.review;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
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
@SuppressWarnings("DoNotCallSuggester")
public final class ReviewDesk {
    private static UnsupportedOperationException soon() {
        return new UnsupportedOperationException("not built yet");
    }

    ReviewDesk() {}

    public ReviewSession session() {
        throw soon();
    }

    public PolicyBook policies() {
        throw soon();
    }

    // what is there

    /** Mine first, then by severity, clock and age. */
    public List<QueueRow> queue(QueueFilter filter) throws EnvironmentException {
        throw soon();
    }

    public Optional<ItemDetail> item(ItemId item) throws EnvironmentException {
        throw soon();
    }

    /** Every item whose id starts with {@code prefix}, at most {@code limit}, in id order. */
    public List<ItemId> matching(String prefix, int limit) throws EnvironmentException {
        throw soon();
    }

    /** What happened to an item, oldest first. */
    public List<HistoryRow> history(ItemId item) throws EnvironmentException {
        throw soon();
    }

    /** Entries of the whole log from {@code from} on, oldest first, at most {@code limit}. */
    public List<HistoryRow> log(long from, int limit) throws EnvironmentException {
        throw soon();
    }

    /** The reasons of a decision, or empty once erased. */
    public Optional<String> rationale(String commitment) throws EnvironmentException {
        throw soon();
    }

    // intake

    /** Takes a listing into the cache and records the run as one entry. */
    public ActOutcome listed(ListingRun run) throws EnvironmentException {
        throw soon();
    }

    /** The bytes of an item are in the vault. The first act also records that it was listed. */
    public ActOutcome pulled(ItemId item, long bytes, ContentDigest digest)
            throws EnvironmentException {
        throw soon();
    }

    /**
     * The digest of the bytes was compared.
     *
     * @param against what it was compared with, such as {@code declared} or {@code checksum}
     */
    public ActOutcome verified(ItemId item, ContentDigest digest, boolean holds, String against)
            throws EnvironmentException {
        throw soon();
    }

    // looking

    /**
     * A worker process was given the item.
     *
     * @param sandbox level in force, {@code full} or {@code reduced}
     * @param outcome {@code opened}, or why not
     */
    public ActOutcome opened(ItemId item, String sandbox, String outcome)
            throws EnvironmentException {
        throw soon();
    }

    public ActOutcome workerStopped(ItemId item, String reason) throws EnvironmentException {
        throw soon();
    }

    public ActOutcome viewed(ItemId item, ViewedRange range) throws EnvironmentException {
        throw soon();
    }

    public ActOutcome detected(ItemId item, DetectorRunFacts run) throws EnvironmentException {
        throw soon();
    }

    /**
     * @param state as `assay provenance` gives it
     * @param report digest of the report document
     */
    public ActOutcome provenanceChecked(ItemId item, String state, ContentDigest report)
            throws EnvironmentException {
        throw soon();
    }

    // judging and deciding

    /** Refused once scores were revealed: a judgement after the machine is not a first one. */
    public ActOutcome firstJudgement(ItemId item, Judgement judgement) throws EnvironmentException {
        throw soon();
    }

    /** Scores and maps are about to be shown. Refused where a first judgement is asked before. */
    public ActOutcome revealed(ItemId item) throws EnvironmentException {
        throw soon();
    }

    /** Takes a claim, or renews one's own. */
    public ClaimOutcome claim(ItemId item) throws EnvironmentException {
        throw soon();
    }

    public ActOutcome release(ItemId item) throws EnvironmentException {
        throw soon();
    }

    /** Records a decision; the session's person must hold the claim. */
    public DecideOutcome decide(DecisionDraft draft) throws EnvironmentException {
        throw soon();
    }

    /** Replaces one's own decision in force by a new one; both stay in the log. */
    public DecideOutcome supersede(DecisionDraft draft) throws EnvironmentException {
        throw soon();
    }

    /**
     * The second person's answer to a decision that awaits one.
     *
     * @param agrees otherwise the item becomes a conflict
     */
    public DecideOutcome second(ItemId item, boolean agrees, String rationale)
            throws EnvironmentException {
        throw soon();
    }

    /** Removes a payload's text and key everywhere on this machine and records that. */
    public ActOutcome erase(ItemId item, String commitment) throws EnvironmentException {
        throw soon();
    }
}
