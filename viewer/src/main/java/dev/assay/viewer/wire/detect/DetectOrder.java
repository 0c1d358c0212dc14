package dev.assay.viewer.wire.detect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one model, sent to the worker. Attachments are the model files of the orders, in their
 * order, each followed by its face finder where it has one.
 *
 * @param score null where the score is made of the map, in the console
 * @param map null where the model has none
 * @param from first frame (or window of sound)
 * @param to last one, included
 * @param explain the score of each frame is to be explained instead; null for a plain run
 * @param looking what else decides what the model looks at
 */
public record DetectOrder(
        Feed feed,
        @Nullable ScoreAt score,
        @Nullable MapAt map,
        int from,
        int to,
        @Nullable ExplainAt explain,
        Looking looking) {
    /** No request has more. */
    public static final int MOST_RUNS = 64;

    private static final int VERSION = 4;

    /** Of whole frames. */
    public DetectOrder(
            Feed feed,
            @Nullable ScoreAt score,
            @Nullable MapAt map,
            int from,
            int to,
            @Nullable ExplainAt explain) {
        this(feed, score, map, from, to, explain, Looking.AT_FRAMES);
    }

    /** A plain run, without explanations. */
    public DetectOrder(Feed feed, @Nullable ScoreAt score, @Nullable MapAt map, int from, int to) {
        this(feed, score, map, from, to, null);
    }

    /**
     * @param element index in each dimension, the batch first
     * @param activation one of {@link #PLAIN}, {@link #SIGMOID}, {@link #SOFTMAX}
     */
    public record ScoreAt(String output, List<Integer> element, int activation) {
        public static final int PLAIN = 0;
        public static final int SIGMOID = 1;
        public static final int SOFTMAX = 2;

        public ScoreAt {
            element = List.copyOf(element);
        }
    }

    /**
     * @param step input pixels to one cell, used where the frame keeps its own size
     * @param pool cells across and down that are averaged into one
     */
    public record MapAt(String output, int channel, int step, int pool) {}

    /**
     * Faces and polarity.
     *
     * @param faces the model is a face finder, read like this; else null
     * @param finder finds faces for a model that looks at faces; else null
     * @param lowIsSuspicious of several parts of a frame the one with the lowest score counts
     */
    public record Looking(
            @Nullable FacesAt faces, @Nullable Finder finder, boolean lowIsSuspicious) {
        public static final Looking AT_FRAMES = new Looking(null, null, false);
    }

    /** A face finder and how it is fed. */
    public record Finder(PictureFeed feed, FacesAt faces) {}

    /**
     * How a score is explained.
     *
     * @param method one of {@link #OCCLUSION}, {@link #SURROGATE}, {@link #SCORE_CAM}
     * @param feature output that holds the feature map for Score-CAM, else empty
     * @param probability the score is a probability and its logit is explained
     * @param negate higher means genuine
     */
    public record ExplainAt(int method, String feature, boolean probability, boolean negate) {
        public static final int OCCLUSION = 0;
        public static final int SURROGATE = 1;
        public static final int SCORE_CAM = 2;
    }

    /** As a request for this run only. */
    public ByteBuffer encode() {
        return encode(List.of(this));
    }

    /** As one request; the worker runs those that look at pictures side by side. */
    public static ByteBuffer encode(List<DetectOrder> orders) {
        Fields out = Fields.writing(8 + 8192 * orders.size());
        out.number(VERSION).number(orders.size());
        orders.forEach(order -> order.write(out));
        return out.written();
    }

    private void write(Fields out) {
        out.number(from).number(to);
        switch (feed) {
            case PictureFeed f -> f.write(out.number(0));
            case SoundFeed f -> {
                out.number(1).text(f.input()).number(f.type()).number(f.rate());
                out.number(f.samples()).number(f.hop()).real(f.scale());
                out.number(f.repeatShort() ? 1 : 0);
            }
        }
        if (score == null) {
            out.number(0);
        } else {
            out.number(1).text(score.output()).number(score.element().size());
            score.element().forEach(out::number);
            out.number(score.activation());
        }
        if (map == null) {
            out.number(0);
        } else {
            out.number(1).text(map.output()).number(map.channel());
            out.number(map.step()).number(map.pool());
        }
        if (explain == null) {
            out.number(0);
        } else {
            out.number(1).number(explain.method()).text(explain.feature());
            out.number(explain.probability() ? 1 : 0).number(explain.negate() ? 1 : 0);
        }
        write(out, looking);
    }

    /**
     * @throws IllegalArgumentException where the bytes are no orders
     */
    public static List<DetectOrder> decode(ByteBuffer request) {
        Fields in = Fields.reading(request);
        in.number(VERSION, VERSION);
        List<DetectOrder> orders = new ArrayList<>();
        for (int left = in.number(1, MOST_RUNS); left > 0; left--) {
            orders.add(read(in));
        }
        in.end();
        return orders;
    }

    private static DetectOrder read(Fields in) {
        int from = in.number(0, Integer.MAX_VALUE);
        int to = in.number(from, Integer.MAX_VALUE);
        Feed feed = in.number(0, 1) == 0 ? PictureFeed.read(in) : sound(in);
        ScoreAt score = null;
        if (in.number(0, 1) == 1) {
            String output = in.text();
            List<Integer> element = new ArrayList<>();
            for (int left = in.number(0, 8); left > 0; left--) {
                element.add(in.number(0, 1 << 24));
            }
            score = new ScoreAt(output, element, in.number(0, ScoreAt.SOFTMAX));
        }
        MapAt map = null;
        if (in.number(0, 1) == 1) {
            map = new MapAt(in.text(), in.number(0, 1 << 16), in.number(1, 256), in.number(1, 64));
        }
        ExplainAt explain = null;
        if (in.number(0, 1) == 1) {
            int method = in.number(0, ExplainAt.SCORE_CAM);
            explain = new ExplainAt(method, in.text(), in.number(0, 1) == 1, in.number(0, 1) == 1);
        }
        return new DetectOrder(feed, score, map, from, to, explain, looking(in));
    }

    private static void write(Fields out, Looking looking) {
        FacesAt faces = looking.faces();
        out.number(faces == null ? 0 : 1);
        if (faces != null) {
            faces.write(out);
        }
        Finder finder = looking.finder();
        out.number(finder == null ? 0 : 1);
        if (finder != null) {
            finder.feed().write(out);
            finder.faces().write(out);
        }
        out.number(looking.lowIsSuspicious() ? 1 : 0);
    }

    private static Looking looking(Fields in) {
        FacesAt faces = in.number(0, 1) == 1 ? FacesAt.read(in) : null;
        Finder finder =
                in.number(0, 1) == 1 ? new Finder(PictureFeed.read(in), FacesAt.read(in)) : null;
        return new Looking(faces, finder, in.number(0, 1) == 1);
    }

    private static SoundFeed sound(Fields in) {
        return new SoundFeed(
                in.text(),
                in.number(0, Feed.F16),
                in.number(4000, 192_000),
                in.number(1, 60 * 192_000),
                in.number(1, 1 << 30),
                in.real(),
                in.number(0, 1) == 1);
    }
}
