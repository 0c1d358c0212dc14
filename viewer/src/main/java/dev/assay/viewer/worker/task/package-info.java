/** Work that a media worker does on its item besides showing frames. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.task;
