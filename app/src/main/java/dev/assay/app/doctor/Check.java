package dev.assay.app.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was looked at, as it was found.
 *
 * @param name stable lower-case name, such as {@code sandbox}
 * @param facts what was measured or read back, in reading order
 * @param sentence what that means
 * @param nextStep what to do about it; empty where nothing is to be done
 */
public record Check(
        String name, State state, Map<String, Object> facts, String sentence, String nextStep) {
    /** What was found. */
    public enum State {
        GOOD,
        /** Works, but less than it could. */
        WEAK,
        /** Does not work. */
        BAD,
        /** Could not be found out, and is not assumed. */
        UNKNOWN
    }

    public Check {
        facts = new LinkedHashMap<>(facts);
    }

    static Check good(String name, Map<String, Object> facts, String sentence) {
        return new Check(name, State.GOOD, facts, sentence, "");
    }

    static Check unknown(String name, String sentence, String nextStep) {
        return new Check(name, State.UNKNOWN, Map.of(), sentence, nextStep);
    }
}
