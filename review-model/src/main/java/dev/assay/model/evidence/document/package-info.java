/** What a package says of an item, as documents that people and programs read. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.document;
