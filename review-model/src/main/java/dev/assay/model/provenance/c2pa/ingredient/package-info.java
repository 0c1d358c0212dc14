/** What a manifest was made from, and what was written down of it then. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.ingredient;
