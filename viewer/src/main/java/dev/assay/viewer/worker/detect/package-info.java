/** Runs a model over the open item inside the worker: feeding it, checking what it gives. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.detect;
