/** Asks a media worker to run a detector and makes a detection of what comes back. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.detection;
