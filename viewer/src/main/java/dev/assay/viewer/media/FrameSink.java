package dev.assay.viewer.media;

/** Takes frames as they come. */
@FunctionalInterface
public interface FrameSink {
    /**
     * @return whether the next one is wanted
     */
    boolean accept(FrameOutcome frame);
}
