/** Reads and writes the CBOR that manifests are made of (RFC 8949), within bounds. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.cbor;
