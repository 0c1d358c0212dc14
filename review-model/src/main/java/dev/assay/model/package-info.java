/** Assay review-model. */
@org.jspecify.annotations.NullMarked
package dev.assay.model;
