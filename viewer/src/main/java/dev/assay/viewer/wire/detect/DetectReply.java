package dev.assay.viewer.wire.detect;

import dev.assay.viewer.wire.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run gives, piece by piece. Reading bounds everything and believes nothing. */
public sealed interface DetectReply {
    /** Most cells of a map that cross; larger maps are averaged down before. */
    int MOST_CELLS = 240_000;

    /** Most values of an output that crosses besides the map. */
    int MOST_VALUES = 64;

    /**
     * How many cells across and down become one, so that a map can cross: as the card says, or as
     * many times that as it takes. Both sides count alike.
     */
    static int pool(int columns, int rows, int asked) {
        int pool = asked;
        while ((long) ((columns + pool - 1) / pool) * ((rows + pool - 1) / pool) > MOST_CELLS) {
            pool += asked;
        }
        return pool;
    }

    /** The model stands; frames follow. */
    record Started(String runtime) implements DetectReply {}

    /** The model cannot be run at all; nothing follows. */
    record Refused(DetectFault fault) implements DetectReply {}

    /**
     * One frame, or one window of sound.
     *
     * @param place presentation time stamp, or first sample of the window
     * @param quantiser mean luma quantiser of H.264, NaN where unknown
     * @param score after the activation, before polarity; NaN where the map makes the score
     * @param map one channel, rows then columns, before polarity
     * @param faces faces that were looked at, [n, 5]: left, top, width, height in coded pixels,
     *     score before polarity; null where none were looked for
     */
    record Frame(
            int index,
            long place,
            DetectFault fault,
            double quantiser,
            double score,
            List<RawTensor> outputs,
            @Nullable RawTensor map,
            @Nullable RawTensor faces)
            implements DetectReply {
        public Frame {
            outputs = List.copyOf(outputs);
        }

        /** Of a model that does not look at faces. */
        public Frame(
                int index,
                long place,
                DetectFault fault,
                double quantiser,
                double score,
                List<RawTensor> outputs,
                @Nullable RawTensor map) {
            this(index, place, fault, quantiser, score, outputs, map, null);
        }
    }

    private static int room(@Nullable RawTensor tensor) {
        return tensor == null ? 0 : tensor.name().length() * 4 + 64 + 4 * tensor.values().length;
    }

    /** Bytes that it takes at most. */
    default int room() {
        return switch (this) {
            case Started _ -> 512;
            case Refused _ -> 8;
            case Frame frame -> {
                int room = 128 + room(frame.map()) + room(frame.faces());
                for (RawTensor output : frame.outputs()) {
                    room += room(output);
                }
                yield room;
            }
        };
    }

    /** Into what {@link DetectPart} sends. */
    default void write(Fields out) {
        switch (this) {
            case Started started -> out.number(0).text(started.runtime());
            case Refused refused -> out.number(1).number(refused.fault().code());
            case Frame frame -> {
                out.number(2).number(frame.index()).large(frame.place());
                out.number(frame.fault().code()).real(frame.quantiser()).real(frame.score());
                out.number(frame.outputs().size());
                frame.outputs().forEach(output -> write(out, output));
                out.number(frame.map() == null ? 0 : 1);
                if (frame.map() != null) {
                    write(out, frame.map());
                }
                out.number(frame.faces() == null ? 0 : 1);
                if (frame.faces() != null) {
                    write(out, frame.faces());
                }
            }
        }
    }

    /**
     * @throws IllegalArgumentException where the fields are no reply
     */
    static DetectReply read(Fields in) {
        return switch (in.number(0, 2)) {
            case 0 -> new Started(in.text());
            case 1 -> new Refused(fault(in));
            default -> frame(in);
        };
    }

    private static Frame frame(Fields in) {
        int index = in.number(0, Limits.MAX_FRAMES);
        long place = in.large();
        DetectFault fault = fault(in);
        double quantiser = in.real();
        double score = in.real();
        List<RawTensor> outputs = new ArrayList<>();
        for (int left = in.number(0, 32); left > 0; left--) {
            outputs.add(read(in, MOST_VALUES));
        }
        RawTensor map = in.number(0, 1) == 1 ? read(in, MOST_CELLS) : null;
        if (map != null && map.shape().size() != 2) {
            throw new IllegalArgumentException("a map has rows and columns");
        }
        RawTensor faces = in.number(0, 1) == 1 ? read(in, MOST_VALUES) : null;
        if (faces != null && (faces.shape().size() != 2 || faces.shape().getLast() != 5)) {
            throw new IllegalArgumentException("a face has five numbers");
        }
        return new Frame(index, place, fault, quantiser, score, outputs, map, faces);
    }

    private static DetectFault fault(Fields in) {
        return DetectFault.of(in.any());
    }

    private static void write(Fields out, RawTensor tensor) {
        out.text(tensor.name()).number(tensor.shape().size());
        tensor.shape().forEach(out::number);
        out.singles(tensor.values());
    }

    private static RawTensor read(Fields in, int most) {
        String name = in.text();
        List<Integer> shape = new ArrayList<>();
        long count = 1;
        for (int left = in.number(0, 8); left > 0; left--) {
            int size = in.number(0, most);
            shape.add(size);
            count *= size;
            if (count > most) {
                throw new IllegalArgumentException("an output is too large");
            }
        }
        return new RawTensor(name, shape, in.singles((int) count));
    }
}
