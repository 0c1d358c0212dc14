/** Media as the console sees it: sessions with isolated workers, indexes, frames, sandbox. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.media;
