/** Reads what an ONNX file says of itself, without running it. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.detection.onnx;
