/** Media through FFmpeg's C API: containers, frame index, exact access, rasters, conversions. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.worker.decode;
