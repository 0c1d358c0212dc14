/** Pages of PDF documents as pictures; reads and draws in the worker only. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.pdf;
