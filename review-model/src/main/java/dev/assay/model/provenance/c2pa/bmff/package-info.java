/** The box tree of ISO base media files, walked within bounds. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.bmff;
