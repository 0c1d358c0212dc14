/** How a worker confines itself and measures what confines it (Linux). */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.guard;
