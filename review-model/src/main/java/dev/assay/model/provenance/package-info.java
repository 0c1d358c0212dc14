/** What a file says about its own origin, what of that holds, and what is missing. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.provenance;
