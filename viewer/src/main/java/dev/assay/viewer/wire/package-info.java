/** What crosses between console and media worker: headers, message types, limits. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.wire;
