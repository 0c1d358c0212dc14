package dev.assay.model.detection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What one detector said of one item: scores by frame, maps by frame. The record of a run: model
 * and card by digest, runtime, preprocessing, thresholds.
 *
 * @param detector name of the card
 * @param modelSha256 digest of the model file that ran
 * @param cardSha256 digest of the card that described it
 * @param runtime such as {@code "onnxruntime 1.28.0"}
 * @param preprocessing what was done to each frame, in words
 * @param applicability whether the detector can speak about this media at all
 * @param frames in presentation order; frames outside the range are absent
 * @param sound scores by window of sound, for detectors that listen
 * @param maps null where the detector has no maps
 * @param producer program and version
 */
public record Detection(
        MediaRef media,
        String detector,
        String version,
        String modelSha256,
        String cardSha256,
        String runtime,
        String preprocessing,
        Scale scale,
        Applicability applicability,
        List<FrameScore> frames,
        List<SoundScore> sound,
        @Nullable HeatmapPack maps,
        Instant created,
        String producer) {
    public Detection {
        frames = List.copyOf(frames);
        sound = List.copyOf(sound);
    }

    /** The same, read with the thresholds of a set. */
    public Detection under(ThresholdSet set) {
        return new Detection(
                media,
                detector,
                version,
                modelSha256,
                cardSha256,
                runtime,
                preprocessing,
                set.number() == 1 ? scale : set.apply(detector, scale),
                applicability,
                frames,
                sound,
                maps,
                created,
                producer);
    }

    /**
     * The highest score of all frames and windows of sound, empty where none has one. No other
     * fusion exists.
     */
    public OptionalDouble peak() {
        return DoubleStream.concat(scores(), heard()).max();
    }

    /** Whether any frame or window of sound is at or above the threshold. */
    public boolean raised() {
        return framesOver() + windowsOver() > 0;
    }

    /** How many windows of sound score at or above the threshold. */
    public long windowsOver() {
        return heard().filter(scale::over).count();
    }

    private DoubleStream heard() {
        return sound.stream()
                .map(SoundScore::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /** How many frames score at or above the threshold. */
    public long framesOver() {
        return scores().filter(scale::over).count();
    }

    private DoubleStream scores() {
        return frames.stream()
                .map(FrameScore::score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }
}
