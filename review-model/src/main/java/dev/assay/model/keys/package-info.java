/** The workspace key and what it protects: everything secret is wrapped by it. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.keys;
