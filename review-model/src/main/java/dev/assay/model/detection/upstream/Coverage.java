package dev.assay.model.detection.upstream;

/**
 * How much of the item a service looked at.
 *
 * @param words one sentence
 * @param from seconds, where the part it answered for begins
 * @param to seconds, where it ends; below {@code from} where nothing was answered
 */
public record Coverage(State state, String words, double from, double to) {
    /** How far the service came. */
    public enum State {
        COMPLETE("complete"),
        PARTIAL("partial"),
        RUNNING("running"),
        THROTTLED("throttled"),
        REFUSED("refused"),
        TIMED_OUT("timed-out"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word used on the command line. */
        public String word() {
            return word;
        }
    }
}
