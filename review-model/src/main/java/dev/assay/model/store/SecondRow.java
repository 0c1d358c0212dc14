package dev.assay.model.store;

/** A second person's answer to the last decision. */
public record SecondRow(long index, String by, boolean agrees) {}
