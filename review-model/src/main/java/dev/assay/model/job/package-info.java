/** Work that takes time: described once, run by the window or inline, always with an ending. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.job;
