/** Making a decision: policy, disposition, reasons, evidence, one entry. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.decide;
