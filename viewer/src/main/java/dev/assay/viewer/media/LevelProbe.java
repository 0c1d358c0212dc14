package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which level of confinement this machine gives: asked once, of a process that never meets an item,
 * and kept with its reason for as long as the console runs. A probe or a worker that dies says
 * nothing about the level: only a refusal that is repeated, or a guard that the first worker
 * measured as missing before anything was opened, lowers it. Safe from several threads.
 */
final class LevelProbe {
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int TRIES = 4;
    private static final int BY_SIGNAL = 128;
    private static final int LONGEST = 200;

    /** What was found, with the reason in a plain sentence. */
    sealed interface Answer {
        record Use(SandboxLevel level, String why) implements Answer {}

        record Nothing(String why) implements Answer {}
    }

    /** Runs the namespaces round a program that does nothing. */
    interface Namespaces {
        /** Whether the tool for them is there at all. */
        boolean atHand();

        /** Why it is not, in a plain sentence. */
        String absence();

        Process start() throws IOException;
    }

    private final Namespaces namespaces;
    private final boolean reducedAllowed;
    private @Nullable Answer answer;
    private boolean proven;

    LevelProbe(Namespaces namespaces, boolean reducedAllowed) {
        this.namespaces = namespaces;
        this.reducedAllowed = reducedAllowed;
    }

    /**
     * @throws EnvironmentException when it could not be found out; asking again may help
     */
    synchronized Answer answer() throws EnvironmentException {
        Answer known = answer;
        if (known == null) {
            known = ask();
            answer = known;
        }
        return known;
    }

    private Answer ask() throws EnvironmentException {
        if (!namespaces.atHand()) {
            return lower(namespaces.absence());
        }
        String refused = "";
        for (int i = 0; i < TRIES; i++) {
            String now = tryOnce();
            if (now == null) {
                continue;
            }
            if (now.isEmpty()) {
                return new Answer.Use(
                        SandboxLevel.FULL,
                        "Bubblewrap was tried before the first worker and gave its namespaces.");
            }
            if (now.equals(refused)) {
                return lower("Bubblewrap was refused: " + now);
            }
            refused = now;
        }
        throw new EnvironmentException(
                "sandbox.undecided",
                "It could not be found out which sandbox can be had: the trial was broken off.",
                "Try again; see assay doctor.",
                true,
                null);
    }

    /** Empty where it worked, a reason where it was refused, null where it was broken off. */
    private @Nullable String tryOnce() throws EnvironmentException {
        try {
            Process trial = namespaces.start();
            try (InputStream errors = trial.getErrorStream()) {
                if (!trial.waitFor(WITHIN)) {
                    return null;
                }
                int status = trial.exitValue();
                if (status == 0) {
                    return "";
                }
                // what a killed one leaves behind may hold its output open
                return status >= BY_SIGNAL ? null : reason(errors, status);
            } finally {
                trial.destroyForcibly();
            }
        } catch (IOException e) {
            throw undecided(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw undecided(e);
        }
    }

    private static String reason(InputStream errors, int status) throws IOException {
        return new String(errors.readNBytes(LONGEST), StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElse("it ended with " + status)
                .strip();
    }

    private static EnvironmentException undecided(Exception cause) {
        return new EnvironmentException(
                "sandbox.undecided",
                "It could not be found out which sandbox can be had.",
                "Make room in memory and on disk, then try again; see assay doctor.",
                true,
                cause);
    }

    private Answer lower(String why) {
        return reducedAllowed
                ? new Answer.Use(SandboxLevel.REDUCED, why)
                : new Answer.Nothing(why + " The reduced sandbox is not allowed here.");
    }

    /** A worker measured everything its level asks for: from now on the level stands. */
    synchronized void holds() {
        proven = true;
    }

    /**
     * A worker that had read nothing measured that {@code guard} does not hold.
     *
     * @return whether there is now another answer; never once a level has held
     */
    synchronized boolean lacks(SandboxLevel level, Guard guard) {
        if (proven || !(answer instanceof Answer.Use(SandboxLevel used, _)) || used != level) {
            return false;
        }
        String why = "A worker without an item measured: " + guard.lost();
        answer = level == SandboxLevel.FULL ? lower(why) : new Answer.Nothing(why);
        return true;
    }
}
