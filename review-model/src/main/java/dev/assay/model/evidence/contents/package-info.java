/** What a workspace knows about an item, gathered for handing it over. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.contents;
