/** What the store that held a file knows of it, checked against the bytes. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.lineage;
