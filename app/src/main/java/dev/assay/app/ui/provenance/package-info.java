/** The graph of where an item comes from, with everything below it down to the raw claim. */
@NullMarked
package dev.assay.app.ui.provenance;

import org.jspecify.annotations.NullMarked;
