/** Assay viewer. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer;
