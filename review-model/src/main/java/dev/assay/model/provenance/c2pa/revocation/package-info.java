/** Stapled answers about revoked certificates (RFC 6960). */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.revocation;
