/** The status codes of the specification with their rules and words. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.finding;
