/** Writes BagIt bags that are there completely, under their final name, or not at all. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.pack;
