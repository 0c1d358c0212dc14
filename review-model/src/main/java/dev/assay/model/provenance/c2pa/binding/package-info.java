/** Whether the bytes of a file are those that a claim was made about. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance.c2pa.binding;
