package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.wire.Guard;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelProbeTest {
    private static final String REFUSED = "echo 'bwrap: No permissions' >&2; exit 1";
    private static final String KILLED = "kill -9 $$";

    @Test
    void aTrialThatWorksGivesTheFullLevel() throws Exception {
        assertThat(probe(true, "exit 0").answer())
                .isInstanceOfSatisfying(
                        LevelProbe.Answer.Use.class,
                        it -> assertThat(it.level()).isEqualTo(SandboxLevel.FULL));
    }

    @Test
    void aSystemWithoutNamespacesGivesTheReducedLevelWhereItIsAllowed() throws Exception {
        assertThat(probe(true).answer())
                .isEqualTo(
                        new LevelProbe.Answer.Use(
                                SandboxLevel.REDUCED, "Bubblewrap is not installed."));
        assertThat(probe(false).answer()).isInstanceOf(LevelProbe.Answer.Nothing.class);
    }

    @Test
    void aRepeatedRefusalGivesTheReducedLevelAndItsReason() throws Exception {
        assertThat(probe(true, REFUSED, KILLED, REFUSED).answer())
                .isEqualTo(
                        new LevelProbe.Answer.Use(
                                SandboxLevel.REDUCED,
                                "Bubblewrap was refused: bwrap: No permissions"));
        assertThat(probe(false, REFUSED, REFUSED).answer())
                .isInstanceOfSatisfying(
                        LevelProbe.Answer.Nothing.class,
                        it -> assertThat(it.why()).contains("bwrap: No permissions"));
    }

    @Test
    void aSingleRefusalIsNotBelieved() throws Exception {
        assertThat(probe(true, REFUSED, "exit 0").answer())
                .isInstanceOfSatisfying(
                        LevelProbe.Answer.Use.class,
                        it -> assertThat(it.level()).isEqualTo(SandboxLevel.FULL));
    }

    @Test
    void deathDecidesNothingAndMayBeAskedAgain() throws Exception {
        LevelProbe probe = probe(true, KILLED, KILLED, KILLED, KILLED, "exit 0");
        assertThatThrownBy(probe::answer).isInstanceOf(EnvironmentException.class);

        assertThat(probe.answer()).isInstanceOf(LevelProbe.Answer.Use.class);
    }

    @Test
    void onlyAGuardMissingBeforeTheLevelEverHeldLowersIt() throws Exception {
        LevelProbe never = probe(true, "exit 0");
        never.answer();
        assertThat(never.lacks(SandboxLevel.FULL, Guard.OWN_NETWORK)).isTrue();
        assertThat(never.answer())
                .isInstanceOfSatisfying(
                        LevelProbe.Answer.Use.class,
                        it -> {
                            assertThat(it.level()).isEqualTo(SandboxLevel.REDUCED);
                            assertThat(it.why()).contains(Guard.OWN_NETWORK.lost());
                        });
        assertThat(never.lacks(SandboxLevel.REDUCED, Guard.NO_SOCKET)).isTrue();
        assertThat(never.answer()).isInstanceOf(LevelProbe.Answer.Nothing.class);

        LevelProbe once = probe(true, "exit 0");
        LevelProbe.Answer held = once.answer();
        once.holds();
        assertThat(once.lacks(SandboxLevel.FULL, Guard.OWN_NETWORK)).isFalse();
        assertThat(once.answer()).isEqualTo(held);
    }

    private static LevelProbe probe(boolean reducedAllowed, String... trials) {
        Deque<String> left = new ArrayDeque<>(List.of(trials));
        return new LevelProbe(
                new LevelProbe.Namespaces() {
                    @Override
                    public boolean atHand() {
                        return trials.length > 0;
                    }

                    @Override
                    public String absence() {
                        return "Bubblewrap is not installed.";
                    }

                    @Override
                    public Process start() throws IOException {
                        return new ProcessBuilder("/bin/sh", "-c", left.removeFirst()).start();
                    }
                },
                reducedAllowed);
    }
}
