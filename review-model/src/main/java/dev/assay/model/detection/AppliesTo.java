package dev.assay.model.detection;

import dev.assay.model.detection.Applicability.Applicable;
import dev.assay.model.detection.Applicability.NotApplicable;
import java.util.List;
import java.util.Locale;

/**
 * When a detector can speak. A coloured map of media it cannot read would be a lie.
 *
 * @param stills whether it reads single pictures
 * @param clips whether it reads moving pictures
 * @param codecs decoder names it reads, empty for all
 * @param minSide shortest side in pixels
 * @param minBitsPerPixel for clips: below this much coded data the compression has eaten what it
 *     measures
 * @param maxQuantiser for clips whose decoder tells it: above this mean luma quantiser of H.264 (0
 *     to 51) the coding has eaten what it measures; infinite for no bound
 */
public record AppliesTo(
        boolean stills,
        boolean clips,
        List<String> codecs,
        int minSide,
        double minBitsPerPixel,
        double maxQuantiser) {
    public AppliesTo {
        codecs = List.copyOf(codecs);
    }

    public Applicability to(MediaFacts facts) {
        if (facts.still() && !stills) {
            return new NotApplicable("it reads moving pictures and this is a single one");
        }
        if (!facts.still() && !clips) {
            return new NotApplicable("it reads single pictures and this is a clip");
        }
        if (!codecs.isEmpty() && !codecs.contains(facts.codec())) {
            return new NotApplicable(
                    "it reads "
                            + String.join(", ", codecs)
                            + " only and the source is "
                            + printable(facts.codec()));
        }
        if (Math.min(facts.width(), facts.height()) < minSide) {
            return new NotApplicable(
                    String.format(
                            Locale.ROOT,
                            "the picture is %d x %d and it needs %d pixels on each side",
                            facts.width(),
                            facts.height(),
                            minSide));
        }
        if (!facts.still() && facts.bitsPerPixel() < minBitsPerPixel) {
            return new NotApplicable(
                    String.format(
                            Locale.ROOT,
                            "the clip holds %.2f coded bits a pixel and the traces it measures do"
                                    + " not survive below %.2f",
                            facts.bitsPerPixel(),
                            minBitsPerPixel));
        }
        return new Applicable();
    }

    /**
     * What can be said only once the frames were decoded.
     *
     * @param quantiser mean over the frames, NaN where the decoder does not tell it
     */
    public Applicability toQuantiser(double quantiser) {
        return quantiser > maxQuantiser
                ? new NotApplicable(
                        String.format(
                                Locale.ROOT,
                                "the clip was coded with a mean quantiser of %.1f and the traces"
                                        + " it measures do not survive above %.0f",
                                quantiser,
                                maxQuantiser))
                : new Applicable();
    }

    private static String printable(String codec) {
        return codec.matches("[a-z0-9_.-]{1,32}") ? codec : "of an unknown kind";
    }
}
