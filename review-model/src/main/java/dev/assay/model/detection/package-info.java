/** What detectors are, what they said of an item frame by frame, and where it stands out. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.detection;
