/** The report of a package for a person: one page of HTML that loads nothing from elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.report;
