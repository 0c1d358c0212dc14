/** Provenance states as shapes that need no colour to be told apart. */
@NullMarked
package dev.assay.viewer.graph;

import org.jspecify.annotations.NullMarked;
