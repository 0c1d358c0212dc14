/** The insight screen: thresholds and their history, what-if, and detectors compared. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.insight;
