/** The device log, carried to the record bucket and the shared table: in order, exactly once. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.sync;
