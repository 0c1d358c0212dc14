/** Small parts that say one thing: chip, key cap, severity, clock, state card. */
@NullMarked
package dev.assay.viewer.theme.part;

import org.jspecify.annotations.NullMarked;
