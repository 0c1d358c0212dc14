/** What every screen is built from: buttons, labels, rows, and the life of a view. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.control;
