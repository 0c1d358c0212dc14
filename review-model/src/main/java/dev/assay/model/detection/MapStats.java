package dev.assay.model.detection;

/**
 * One frame's map in three numbers; cells without data do not count.
 *
 * @param mean of the map's values, in the map's unit
 * @param max of the map's values
 * @param overThreshold share of cells at or above the map threshold, from 0 to 1
 */
public record MapStats(double mean, double max, double overThreshold) {}
