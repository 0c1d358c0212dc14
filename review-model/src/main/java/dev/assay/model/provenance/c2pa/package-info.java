/** Validates C2PA content credentials from hostile bytes: bounded, offline, at a given time. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa;
