/** Strict, bounded JSON from outside and its RFC 8785 canonical form; holds no product rule. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.json;
