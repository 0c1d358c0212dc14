/** The demonstration: an endpoint or folder with sample media, a workspace on it, the tour. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.demo;
