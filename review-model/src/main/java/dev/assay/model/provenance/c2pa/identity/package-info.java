/** Statements about people and organisations (CAWG identity), kept apart from C2PA. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.identity;
