package dev.assay.model.review;

import dev.assay.model.item.ItemId;
import java.time.Instant;

/**
 * The right to decide an item for a while.
 *
 * @param owner pseudonym of the holder
 * @param fence counts up with every new holder; a decision carries it, so that a lost claim cannot
 *     decide
 * @param until when the lease ends unless renewed
 * @param shared whether other consoles know of it; a claim made offline is local until the next
 *     sync
 */
public record Claim(ItemId item, String owner, long fence, Instant until, boolean shared) {}
