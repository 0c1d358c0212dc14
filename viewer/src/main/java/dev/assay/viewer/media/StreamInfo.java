package dev.assay.viewer.media;

import dev.assay.viewer.wire.StreamFacts;
import java.util.List;

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
        String language) {
    private static final List<String> KINDS =
            List.of("other", "video", "audio", "subtitle", "data", "cover");

    static StreamInfo of(StreamFacts facts) {
        return new StreamInfo(
                facts.number(),
                KINDS.get(facts.kind()),
                facts.codec(),
                facts.profile(),
                facts.decodable(),
                facts.width(),
                facts.height(),
                facts.channels(),
                facts.rate(),
                facts.language());
    }
}
