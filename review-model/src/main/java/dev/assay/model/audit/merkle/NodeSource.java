package dev.assay.model.audit.merkle;

import dev.assay.model.fault.EnvironmentException;

/** Hashes of perfect subtrees, wherever they are kept. */
@FunctionalInterface
public interface NodeSource {
    /**
     * The hash over the {@code 2^level} leaves that begin at leaf {@code index * 2^level}; all of
     * them exist.
     */
    Hash node(int level, long index) throws EnvironmentException;
}
