/** The boxes of a manifest store (ISO 19566-5), by byte range. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.jumbf;
