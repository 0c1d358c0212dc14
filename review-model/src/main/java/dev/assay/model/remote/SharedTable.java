package dev.assay.model.remote;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ItemId;
import java.time.Duration;
import java.util.Optional;

/**
 * The one place consoles agree in: claims, heads, decisions. DynamoDB, or local files for a single
 * console. Every write has its condition, is atomic and may be repeated after a lost reply. Time is
 * the table's: an expired claim may be taken over, a laptop's clock decides nothing. Safe from any
 * thread but the window's.
 */
public interface SharedTable {
    /** Takes a free or expired claim, or renews one's own with the fence unchanged. */
    ClaimOutcome claim(ItemId item, String owner, Duration lease) throws EnvironmentException;

    /** Gives a claim back; without effect unless {@code owner} holds it with that fence. */
    void release(ItemId item, String owner, long fence) throws EnvironmentException;

    /** The last claim, which may have run out. */
    Optional<Claim> claimOf(ItemId item) throws EnvironmentException;

    Optional<Head> head(String origin) throws EnvironmentException;

    /** Moves the head of a log from {@code expected} (empty: no head yet) to {@code next}. */
    HeadAdvance advance(String origin, Optional<Head> expected, Head next)
            throws EnvironmentException;

    /**
     * Puts a decision if its reviewer's claim still carries its fence, expired or not; both or
     * nothing.
     */
    DecisionOutcome decide(Decision decision) throws EnvironmentException;
}
