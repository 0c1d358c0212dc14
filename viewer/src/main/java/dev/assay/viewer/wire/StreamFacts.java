package dev.assay.viewer.wire;

/**
 * One stream of a container.
 *
 * @param kind 0 other, 1 video, 2 audio, 3 subtitle, 4 data, 5 cover art
 */
public record StreamFacts(
        int number,
        int kind,
        String codec,
        String profile,
        boolean decodable,
        int width,
        int height,
        int channels,
        int rate,
        String language) {
    void put(PayloadWriter to) {
        to.number(number).number(kind).text(codec, 64).text(profile, 64).flag(decodable);
        to.number(width).number(height).number(channels).number(rate).text(language, 32);
    }

    static StreamFacts take(PayloadReader from) throws WireException {
        int most = Integer.MAX_VALUE;
        return new StreamFacts(
                from.number(0, most),
                from.number(0, 5),
                from.text(64),
                from.text(64),
                from.flag(),
                from.number(0, most),
                from.number(0, most),
                from.number(0, most),
                from.number(0, most),
                from.text(32));
    }
}
