/** Time stamps over signatures (RFC 3161). */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.time;
