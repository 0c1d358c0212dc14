package dev.assay.viewer.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * What the media is, as the worker found it.
 *
 * @param kind 0 still, 1 clip, 2 sound only
 * @param stream selected picture stream, or -1
 * @param rotation degrees counter-clockwise for display
 * @param frames length of the index that follows
 * @param notes bits of remarkable facts, see the console's {@code IndexNote}
 */
public record MediaFacts(
        int kind,
        String container,
        List<StreamFacts> streams,
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
        String range,
        int timebaseNumerator,
        int timebaseDenominator,
        int frames,
        int notes) {
    public MediaFacts {
        streams = List.copyOf(streams);
    }

    public void put(PayloadWriter to) {
        to.number(kind).text(container, 64).number(streams.size());
        streams.forEach(stream -> stream.put(to));
        to.number(stream).text(codec, 64).number(width).number(height).number(rotation);
        to.flag(mirrored).number(sarNumerator).number(sarDenominator).text(pixelFormat, 32);
        to.real(seconds).text(matrix, 32).text(primaries, 32).text(transfer, 32).text(range, 32);
        to.number(timebaseNumerator).number(timebaseDenominator).number(frames).number(notes);
    }

    public static MediaFacts take(PayloadReader from) throws WireException {
        int kind = from.number(0, 2);
        String container = from.text(64);
        int count = from.number(0, Limits.MAX_STREAMS);
        List<StreamFacts> streams = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            streams.add(StreamFacts.take(from));
        }
        MediaFacts facts =
                new MediaFacts(
                        kind,
                        container,
                        streams,
                        from.number(-1, Integer.MAX_VALUE),
                        from.text(64),
                        from.number(0, Limits.MAX_SIDE),
                        from.number(0, Limits.MAX_SIDE),
                        from.number(-180, 180),
                        from.flag(),
                        from.number(0, Integer.MAX_VALUE),
                        from.number(0, Integer.MAX_VALUE),
                        from.text(32),
                        from.real(),
                        from.text(32),
                        from.text(32),
                        from.text(32),
                        from.text(32),
                        from.number(1, Integer.MAX_VALUE),
                        from.number(1, Integer.MAX_VALUE),
                        from.number(0, Limits.MAX_FRAMES),
                        from.number(0, 0xffff));
        from.end();
        return facts;
    }
}
