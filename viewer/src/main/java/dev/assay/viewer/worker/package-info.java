/** The media worker: the one process in which native code meets hostile bytes. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker;
