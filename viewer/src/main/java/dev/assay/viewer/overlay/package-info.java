/** What a detector's map looks like on a picture: pure functions, numbers kept visible. */
@NullMarked
package dev.assay.viewer.overlay;

import org.jspecify.annotations.NullMarked;
