/** What a detector run asks of the media worker and what comes back: numbers, all bounded. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.wire.detect;
