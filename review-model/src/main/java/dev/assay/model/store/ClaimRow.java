package dev.assay.model.store;

import java.time.Instant;

/** The last claim of an item that was not released; whether it has run out is for others to say. */
public record ClaimRow(String owner, long fence, Instant until) {}
