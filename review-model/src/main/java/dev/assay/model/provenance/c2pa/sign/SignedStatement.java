package dev.assay.model.provenance.c2pa.sign;

import java.time.Instant;
import java.util.List;

/**
 * What a signature of ours states about a file of ours.
 *
 * @param title of the file, as readers will show it
 * @param generator what made it, such as {@code Assay}
 * @param version of the generator
 * @param at when it was made
 */
public record SignedStatement(
        String title, String generator, String version, Instant at, Made made) {
    private static final String TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /** How the file came to be. */
    public sealed interface Made {
        /**
         * Made from nothing that has to be named.
         *
         * @param sourceType an IPTC digital source type, as a URI
         */
        record Created(String sourceType) implements Made {}

        /**
         * Made from another file.
         *
         * @param steps what was done, in order; at least one
         */
        record Derived(Source source, List<Step> steps) implements Made {
            public Derived {
                steps = List.copyOf(steps);
                if (steps.isEmpty()) {
                    throw new IllegalArgumentException("nothing was done");
                }
            }
        }
    }

    /**
     * The file that another was made from.
     *
     * @param title how it is to be called; an item's opaque id rather than its name
     * @param format media type
     * @param sha256 64 hex digits
     */
    public record Source(String title, String format, String sha256) {}

    /**
     * One thing that was done.
     *
     * @param action a name of the specification (18.15.4), such as {@code c2pa.converted}
     * @param description in words, such as {@code Frame 118 as decoded, unscaled}
     */
    public record Step(String action, String description) {}

    /** A file taken with a camera. */
    public static Made captured() {
        return new Made.Created(TYPES + "digitalCapture");
    }

    /** A file that a program made without any model, such as a report. */
    public static Made rendered() {
        return new Made.Created(TYPES + "digitalCreation");
    }

    /** A file that shows another in another form, such as one frame of it as a picture. */
    public static Made converted(Source source, String description) {
        return new Made.Derived(source, List.of(new Step("c2pa.converted", description)));
    }

    /** A file that shows another with something drawn on it, such as a map of scores. */
    public static Made edited(Source source, String description) {
        return new Made.Derived(source, List.of(new Step("c2pa.edited", description)));
    }
}
