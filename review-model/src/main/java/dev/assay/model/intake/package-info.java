/** How quarantined objects become items: listing, what was said of them, pulling exact bytes. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.intake;
