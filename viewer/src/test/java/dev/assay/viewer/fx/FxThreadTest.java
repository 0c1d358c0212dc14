package dev.assay.viewer.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FxThreadTest {
    @Test
    void refusesAnyOtherThread() {
        assertThat(FxThread.isFx()).isFalse();
        assertThatThrownBy(FxThread::require).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acceptsTheToolkitsThread() {
        OnFx.run(FxThread::require);
    }

    @Test
    void acceptsAThreadThatPretendsOnlyWhileItDoes() {
        FxThread.pretend(() -> assertThatCode(FxThread::require).doesNotThrowAnyException());
        assertThat(FxThread.isFx()).isFalse();
    }

    @Test
    void runsAtOnceForACallerOnTheThread() {
        OnFx.run(() -> {
            boolean[] ran = {false};
            FxThread.run(() -> ran[0] = true);
            assertThat(ran[0]).isTrue();
        });
    }
}
