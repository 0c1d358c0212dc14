package dev.assay.model.remote;

import java.time.Instant;

/**
 * Who may decide an item until when. A claim that was given back or ran out stays, with its fence,
 * until somebody else takes the item.
 *
 * @param owner the claimant's pseudonym
 * @param fence grows by one with every change of hands and is carried by the decision
 * @param expires in the table's time, never a laptop's; long ago once given back
 */
public record Claim(String owner, long fence, Instant expires) {}
