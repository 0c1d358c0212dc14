/** Hashes of byte ranges, streamed. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.digest;
