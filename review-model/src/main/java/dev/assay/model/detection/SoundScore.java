package dev.assay.model.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listening detector said of one window of sound; see {@link FrameScore} for the rules.
 *
 * @param fromSample first sample of the window, at {@code rate} a second
 * @param toSample first sample after it
 */
public record SoundScore(
        long fromSample,
        long toSample,
        int rate,
        FrameStatus status,
        @Nullable String reason,
        @Nullable Double score,
        List<SmallOutput> outputs) {
    public SoundScore {
        outputs = List.copyOf(outputs);
        if ((status == FrameStatus.OK) != (score != null)) {
            throw new IllegalArgumentException("a score exactly where the status is ok");
        }
    }
}
