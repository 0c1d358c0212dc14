package dev.assay.model.fault;

import org.jspecify.annotations.Nullable;

/**
 * The world failed: a disk, a network, a key chain, a server. The one checked exception of the
 * product; defects stay unchecked and expected outcomes are sealed results.
 *
 * <p>The message is a plain sentence for the person at the screen, {@link #nextStep()} says what
 * they can do. Neither may hold names, paths, digests or content of an item.
 */
public final class EnvironmentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String nextStep;
    private final boolean retryable;

    /**
     * @param key stable lower-case key for tests and reports, such as {@code disk.full}
     * @param sentence what happened, in one sentence
     * @param nextStep what the person can do now, in one sentence
     * @param retryable whether the same call may succeed later without anybody changing anything
     */
    public EnvironmentException(
            String key,
            String sentence,
            String nextStep,
            boolean retryable,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.key = key;
        this.nextStep = nextStep;
        this.retryable = retryable;
    }

    public String key() {
        return key;
    }

    /** What happened, never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String nextStep() {
        return nextStep;
    }

    public boolean retryable() {
        return retryable;
    }
}
