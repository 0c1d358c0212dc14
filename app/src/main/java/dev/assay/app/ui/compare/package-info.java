/** Two frames against each other: beside, in turns, or by what differs. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.compare;
