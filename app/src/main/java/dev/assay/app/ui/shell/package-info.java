/** The window: rail, places, status, keys, pause, notices, and the one error window. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.shell;
