package dev.assay.app.ui.review;

/**
 * Something that was said once. Never the only record of anything.
 *
 * @param sentence what happened
 * @param nextStep what can be done, or empty
 * @param good whether it went as wished
 */
public record Notice(String sentence, String nextStep, boolean good) {
    public static Notice of(String sentence) {
        return new Notice(sentence, "", true);
    }

    public static Notice trouble(String sentence, String nextStep) {
        return new Notice(sentence, nextStep, false);
    }
}
