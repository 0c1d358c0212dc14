/** Blur, grey and silence: how an item is looked at, never called protection. */
@NullMarked
package dev.assay.viewer.wellbeing;

import org.jspecify.annotations.NullMarked;
