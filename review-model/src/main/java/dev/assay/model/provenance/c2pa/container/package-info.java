/** Finds the manifest store inside each kind of file, by exact byte range. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.container;
