package dev.assay.model.store;

/**
 * A row that does not say what the log says.
 *
 * @param table its table
 * @param row its key
 * @param index the entry it disagrees with; for an item, the last entry about it
 * @param sentence what is wrong
 */
public record Difference(String table, String row, long index, String sentence) {}
