/** Who signed a claim, when, and whether that holds. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.signature;
