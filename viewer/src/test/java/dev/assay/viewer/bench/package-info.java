/** Benchmarks beside the ffmpeg command line and a bare libav loop; run by viewer/src/bench. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.bench;
