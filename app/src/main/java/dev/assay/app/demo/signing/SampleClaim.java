package dev.assay.app.demo.signing;

/**
 * What a sample says of itself.
 *
 * @param sourceType an IPTC digital source type, as a URI
 */
public record SampleClaim(String title, String sourceType) {
    private static final String TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** Taken with a camera. */
    public static SampleClaim captured(String title) {
        return new SampleClaim(title, TYPES + "digitalCapture");
    }

    /** Made by a computer without any model: what the demo's samples really are. */
    public static SampleClaim rendered(String title) {
        return new SampleClaim(title, TYPES + "digitalCreation");
    }
}
