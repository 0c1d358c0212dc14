package dev.assay.model.audit;

import dev.assay.model.audit.merkle.Hash;

/** A state of a log: how many entries and the root hash over them. */
public record Head(long size, Hash root) {}
