/**
 * A workspace as a whole: its lock, key, log, projection, vault and desk, opened and closed
 * together.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.app.workspace;
