/** What a claim, its assertions and its actions must be like. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.rule;
