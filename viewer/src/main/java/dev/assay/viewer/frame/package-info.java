/** One decoded frame on the stage: zoom, pan, turn, and the pixel under the cursor. */
@NullMarked
package dev.assay.viewer.frame;

import org.jspecify.annotations.NullMarked;
