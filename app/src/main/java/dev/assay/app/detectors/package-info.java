/** Detectors that a person added to a workspace, beside the ones that come with the product. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.detectors;
