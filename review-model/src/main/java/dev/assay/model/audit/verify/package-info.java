/**
 * A stranger's view of a log: checks everything from the files, sharing nothing with the writer.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.model.audit.verify;
