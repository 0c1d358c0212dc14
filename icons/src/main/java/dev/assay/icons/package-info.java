/** Assay icons. */
@org.jspecify.annotations.NullMarked
package dev.assay.icons;
