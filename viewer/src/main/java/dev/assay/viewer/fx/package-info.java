/** The one bridge to the JavaFX thread, and what is released when a view closes. */
@NullMarked
package dev.assay.viewer.fx;

import org.jspecify.annotations.NullMarked;
