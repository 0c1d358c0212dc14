/** Sound as it is looked at: waveform, spectrogram, the place in time. */
@org.jspecify.annotations.NullMarked
package dev.assay.viewer.sound;
