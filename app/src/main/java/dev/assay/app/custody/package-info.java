/** Gathers what stores, side files and access logs tell of how an item was kept. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.custody;
