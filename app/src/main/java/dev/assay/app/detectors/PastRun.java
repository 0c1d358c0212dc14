package dev.assay.app.detectors;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a kept detection document says for looking back.
 *
 * @param detector name without version
 * @param peak the highest score of its frames and windows of sound, oriented
 */
record PastRun(String detector, double peak) {
    /** Empty for a document without a score, and for anything that is no such document. */
    static Optional<PastRun> of(byte[] document) {
        String detector = "";
        double peak = Double.NEGATIVE_INFINITY;
        for (String line : new String(document, StandardCharsets.UTF_8).split("\n", -1)) {
            String[] word = line.split(" ", -1);
            if (word.length > 1 && word[0].equals("detector")) {
                detector = word[1];
            }
            if (word.length == 5 && (word[0].equals("frame") || word[0].equals("sound"))) {
                peak = Math.max(peak, number(word[4]));
            }
        }
        return detector.isEmpty() || !Double.isFinite(peak)
                ? Optional.empty()
                : Optional.of(new PastRun(detector, peak));
    }

    private static double number(String word) {
        try {
            double value = Double.parseDouble(word);
            return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
        } catch (NumberFormatException _) {
            return Double.NEGATIVE_INFINITY;
        }
    }
}
