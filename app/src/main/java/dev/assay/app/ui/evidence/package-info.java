/** The Evidence screen: choose items, see what goes in and what is missing, write, verify. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.evidence;
