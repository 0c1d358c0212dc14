package dev.assay.app.evidence;

import dev.assay.model.detection.MemoryBytes;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.media.DecodedFrame;
import dev.assay.viewer.media.MediaSession;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.OpenOptions;
import dev.assay.viewer.media.OpenOutcome;
import java.util.Arrays;
import java.util.Optional;

/**
 * Asks workers that have seen nothing else: does the original give the same raster again, does the
 * picture give the same pixels.
 */
record FrameWitness(MediaWorkers workers) {
    /** Whether a fresh worker decodes the frame to the same raster. */
    boolean agrees(ByteSource original, DecodedFrame hashed) throws EnvironmentException {
        Optional<DecodedFrame> again =
                with(original, session -> decoded(session.hashed(hashed.index())));
        return again.isPresent()
                && again.get().sha256().equals(hashed.sha256())
                && again.get().md5().equals(hashed.md5())
                && again.get().pts() == hashed.pts();
    }

    /** Whether a fresh worker reads exactly these pixels out of the picture. */
    boolean shows(byte[] png, byte[] rgb) throws EnvironmentException {
        Optional<DecodedFrame> read =
                with(new MemoryBytes(png), session -> decoded(session.frame(0)));
        return read.isPresent()
                && read.get().bgra().remaining() == rgb.length / 3 * 4
                && Arrays.equals(
                        PngPicture.rgb(read.get().width(), read.get().height(), read.get().bgra()),
                        rgb);
    }

    static Optional<DecodedFrame> decoded(dev.assay.viewer.media.FrameOutcome outcome) {
        return outcome instanceof DecodedFrame frame ? Optional.of(frame) : Optional.empty();
    }

    /** What is done with one open item. */
    interface Use<T> {
        Optional<T> with(MediaSession session);
    }

    /** Opens in a worker of its own; empty where it does not open. */
    <T> Optional<T> with(ByteSource source, Use<T> use) throws EnvironmentException {
        OpenOutcome outcome = workers.open(source, OpenOptions.DEFAULT);
        if (outcome instanceof OpenOutcome.Opened(MediaSession session)) {
            try (session) {
                return use.with(session);
            }
        }
        return Optional.empty();
    }
}
