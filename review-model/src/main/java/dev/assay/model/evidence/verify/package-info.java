/** Verifies evidence packages from their files alone; shares no code with what writes them. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.verify;
