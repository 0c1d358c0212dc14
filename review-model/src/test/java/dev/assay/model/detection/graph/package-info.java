/**
 * Makes the bundled forensic indicators as ONNX graphs: fixed kernels, the same bytes each time.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.model.detection.graph;
