/** Assay app. */
@org.jspecify.annotations.NullMarked
package dev.assay.app;
