/** Signatures as COSE_Sign1 (RFC 9052) and the certificates that come with them. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.cose;
