package dev.assay.model.detection;

/**
 * What an applicability rule may look at. Comes from the worker, so it is untrusted: good enough to
 * say <em>not applicable</em>, never evidence.
 *
 * @param codec the decoder's name, such as {@code "h264"} or {@code "mjpeg"}
 * @param still one picture, not a clip
 * @param bitsPerPixel coded bits a pixel and frame, NaN where unknown
 */
public record MediaFacts(
        String codec, boolean still, int width, int height, int frameCount, double bitsPerPixel) {}
