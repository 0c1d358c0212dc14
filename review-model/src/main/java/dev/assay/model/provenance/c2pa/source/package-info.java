/** Reads numbers and short stretches out of hostile bytes, within bounds. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.source;
