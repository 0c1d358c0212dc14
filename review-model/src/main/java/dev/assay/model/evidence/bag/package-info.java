/** Reads BagIt bags (RFC 8493 and its drafts) and says whether they are complete and sound. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.bag;
