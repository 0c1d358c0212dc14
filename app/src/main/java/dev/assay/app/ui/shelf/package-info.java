/** The detectors of the workspace: which run, which no longer do, and adding one. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.shelf;
