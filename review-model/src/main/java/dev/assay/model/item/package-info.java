/** What lies in quarantine and what was said of it when it came in. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.item;
