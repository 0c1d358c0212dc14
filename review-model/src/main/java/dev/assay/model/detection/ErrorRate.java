package dev.assay.model.detection;

/**
 * A published error rate; without its data set it would say nothing.
 *
 * @param measure such as {@code "equal error rate"}
 * @param value as published, such as {@code "0.99 %"}
 */
public record ErrorRate(String measure, String value, String dataSet, String source) {}
