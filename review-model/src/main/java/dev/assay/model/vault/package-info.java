/**
 * The encrypted cache of item bytes: sealed in chunks, readable by range, never in the clear on
 * disk.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.model.vault;
