/** Signs what this house makes itself: stores with one manifest, put into files or beside them. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.sign;
