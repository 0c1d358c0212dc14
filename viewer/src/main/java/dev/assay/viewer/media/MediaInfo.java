package dev.assay.viewer.media;

import dev.assay.viewer.wire.MediaFacts;
import java.util.List;

/**
 * What an item is, as the worker found it. Sizes are coded sizes; rotation and sample aspect are
 * for display only.
 *
 * @param kind what can be shown
 * @param container short name, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param stream number of the selected picture stream, or -1
 * @param codec short name of its codec, empty for sound only
 * @param rotation degrees counter-clockwise to turn for display, in -180..180
 * @param mirrored whether to mirror left to right before turning
 * @param seconds duration of the container, or NaN where it says none
 * @param matrix, primaries, transfer, range the file's colour tags, {@code unknown} where missing
 */
public record MediaInfo(
        Kind kind,
        String container,
        List<StreamInfo> streams,
        int stream,
        String codec,
        int width,
        int height,
        int rotation,
        boolean mirrored,
        int sarNumerator,
        int sarDenominator,
        String pixelFormat,
        double seconds,
        String matrix,
        String primaries,
        String transfer,
        String range) {
    public MediaInfo {
        streams = List.copyOf(streams);
    }

    static MediaInfo of(MediaFacts facts) {
        return new MediaInfo(
                Kind.values()[facts.kind()],
                facts.container(),
                facts.streams().stream().map(StreamInfo::of).toList(),
                facts.stream(),
                facts.codec(),
                facts.width(),
                facts.height(),
                facts.rotation(),
                facts.mirrored(),
                facts.sarNumerator(),
                facts.sarDenominator(),
                facts.pixelFormat(),
                facts.seconds(),
                facts.matrix(),
                facts.primaries(),
                facts.transfer(),
                facts.range());
    }

    /** What can be shown of an item. */
    public enum Kind {
        STILL,
        CLIP,
        SOUND
    }

    /** As {@code "4:3"}; unknown is {@code "1:1"}. */
    public String sar() {
        return sarNumerator <= 0 || sarDenominator <= 0
                ? "1:1"
                : sarNumerator + ":" + sarDenominator;
    }
}
