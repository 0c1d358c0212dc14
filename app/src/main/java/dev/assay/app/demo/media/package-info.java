/** The demo's quarantine: sample media made here, with their truth, and encoded with FFmpeg. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.demo.media;
