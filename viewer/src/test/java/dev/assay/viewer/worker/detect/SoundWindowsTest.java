package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.SoundFeed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model that says the first sample of its window: windows lie where the card's hop puts them. */
class SoundWindowsTest {
    private static final int SAMPLES = 800;
    private static final int HOP = 300;

    @Test
    void windowsFollowOneAnotherByTheHopAtTheModelsRate() throws IOException {
        List<DetectReply> replies = run(2000, false);

        assertThat(replies.subList(1, replies.size()))
                .extracting(reply -> ((DetectReply.Frame) reply).place())
                .containsExactly(0L, 300L, 600L, 900L, 1200L);
        assertThat(replies.subList(1, replies.size()))
                .extracting(reply -> Math.round(((DetectReply.Frame) reply).score()))
                .containsExactly(0L, 300L, 600L, 900L, 1200L);
    }

    @Test
    void soundShorterThanAWindowIsOneWindow() throws IOException {
        assertThat(run(90, true)).hasSize(2);
        assertThat(run(0, true)).last().isEqualTo(new DetectReply.Refused(DetectFault.NO_SOUND));
    }

    private static List<DetectReply> run(int length, boolean repeat) throws IOException {
        float[] sound = new float[length];
        for (int i = 0; i < length; i++) {
            sound[i] = i / 1000f;
        }
        SoundFeed feed = new SoundFeed("input", Feed.F32, 8000, SAMPLES, HOP, 1000, repeat);
        ScoreAt score = new ScoreAt("first", List.of(0, 0), ScoreAt.PLAIN);
        PictureContext context =
                new PictureContext(List.of(SmallModels.firstSample(SAMPLES)), List.of())
                        .sounding(8000, sound);
        new DetectTask().run(new DetectOrder(feed, score, null, 0, 1000).encode(), context);
        return context.replies();
    }
}
