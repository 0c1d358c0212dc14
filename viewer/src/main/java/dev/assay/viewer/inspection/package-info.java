/** What the bytes of a file are, by their own signatures, and what about them is suspicious. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.inspection;
