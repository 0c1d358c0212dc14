package dev.assay.viewer.media;

/**
 * One stream of a container as the worker found it; every value is the file's own claim.
 *
 * @param number in the container, from 0
 * @param kind {@code video}, {@code audio}, {@code subtitle}, {@code data} or {@code cover}
 * @param decodable whether this build and the allow-list can decode it
 * @param rate samples a second for sound, else 0
 */
public record StreamInfo(
        int number,
        String kind,
        String codec,
        String profile,
        boolean decodable,
        int width,
        int height,
        int channels,
        int rate,
        String language) {}
