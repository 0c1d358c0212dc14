/** What a person set in the window, kept over restarts. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.preferences;
