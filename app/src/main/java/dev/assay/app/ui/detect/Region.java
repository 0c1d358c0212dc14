package dev.assay.app.ui.detect;

/**
 * A connected part of a map at or above its threshold.
 *
 * @param number from 1, the strongest first
 * @param where in words, such as {@code lower left}
 * @param x column of its strongest cell's centre, coded pixels
 * @param y row of its strongest cell's centre, coded pixels
 */
public record Region(
        int number, String where, int cells, double max, double mean, double x, double y) {}
