package dev.assay.model.review;

/**
 * What was on screen for a while.
 *
 * @param fromFrame first frame, presentation index
 * @param toFrame last frame, inclusive
 * @param filtered blurred or grey all the time
 * @param millis how long; personal data, only a commitment of it is in the log
 */
public record ViewedRange(int fromFrame, int toFrame, boolean filtered, long millis) {}
