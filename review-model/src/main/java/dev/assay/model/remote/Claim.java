package dev.assay.model.remote;

import java.time.Instant;

/**
 * Who may decide an item until when.
 *
 * @param owner the claimant's pseudonym and installation
 * @param fence grows by one with every change of hands and is carried by the decision
 * @param expires in the table's time, never a laptop's
 */
public record Claim(String owner, long fence, Instant expires) {}
