package dev.assay.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.app.ui.play.MadeSession;
import dev.assay.app.ui.play.PlaybackViewModel;
import dev.assay.viewer.fx.FxJobRunner;
import dev.assay.viewer.fx.FxThread;
import dev.assay.viewer.media.FrameOutcome;
import dev.assay.viewer.media.MediaSession;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A worker that does not answer never holds the window: while a frame is on its way the window's
 * thread goes on, and no call that may block is ever made on it.
 */
class NeverBlockedTest {
    @Test
    void theWindowGoesOnWhileAHostileFileKeepsItsFrame() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger onWindow = new AtomicInteger();
        MadeSession made = new MadeSession(20);
        MediaSession hostile =
                (MediaSession)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {MediaSession.class},
                                (_, method, arguments) -> {
                                    if (method.getReturnType() == FrameOutcome.class) {
                                        onWindow.addAndGet(FxThread.isFx() ? 1 : 0);
                                        asked.countDown();
                                        answer.await();
                                    }
                                    return method.invoke(made, arguments);
                                });
        try (FxJobRunner frames = new FxJobRunner(1)) {
            PlaybackViewModel play = Toolkit.get(() -> new PlaybackViewModel(frames));
            Toolkit.run(() -> play.open(hostile, 0));
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            for (int press = 0; press < 200; press++) {
                Toolkit.run(() -> play.step(1));
            }
            answer.countDown();
            Toolkit.run(play::close);

            assertThat(onWindow).hasValue(0);
        }
    }
}
