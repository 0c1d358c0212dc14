/** The clip as a strip of lanes: scores, thresholds, notes, what has been seen. */
@NullMarked
package dev.assay.viewer.timeline;

import org.jspecify.annotations.NullMarked;
