package dev.assay.viewer.wire.detect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one model, sent to the worker; attachment 0 is the model file.
 *
 * @param score null where the score is made of the map, in the console
 * @param map null where the model has none
 * @param from first frame (or window of sound)
 * @param to last one, included
 * @param explain the score of each frame is to be explained instead; null for a plain run
 */
public record DetectOrder(
        Feed feed,
        @Nullable ScoreAt score,
        @Nullable MapAt map,
        int from,
        int to,
        @Nullable ExplainAt explain) {
    private static final int VERSION = 2;

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

    public ByteBuffer encode() {
        Fields out = Fields.writing(8192);
        out.number(VERSION).number(from).number(to);
        switch (feed) {
            case PictureFeed f -> {
                out.number(0).text(f.input()).number(f.channelsLast() ? 1 : 0).number(f.type());
                out.number(f.colour()).real(f.scale()).number(f.channels());
                f.mean().forEach(out::real);
                f.std().forEach(out::real);
                out.number(f.width()).number(f.height()).number(f.resize());
                out.number(f.multipleOf()).number(f.frames());
            }
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
        return out.written();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no order
     */
    public static DetectOrder decode(ByteBuffer request) {
        Fields in = Fields.reading(request);
        in.number(VERSION, VERSION);
        int from = in.number(0, Integer.MAX_VALUE);
        int to = in.number(from, Integer.MAX_VALUE);
        Feed feed = in.number(0, 1) == 0 ? picture(in) : sound(in);
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
        in.end();
        return new DetectOrder(feed, score, map, from, to, explain);
    }

    private static PictureFeed picture(Fields in) {
        String input = in.text();
        boolean channelsLast = in.number(0, 1) == 1;
        int type = in.number(0, Feed.U8);
        int colour = in.number(0, PictureFeed.LUMA);
        double scale = in.real();
        int channels = in.number(1, 3);
        List<Double> mean = reals(in, channels);
        List<Double> std = reals(in, channels);
        return new PictureFeed(
                input,
                channelsLast,
                type,
                colour,
                scale,
                mean,
                std,
                in.number(0, 8192),
                in.number(0, 8192),
                in.number(0, PictureFeed.AREA),
                in.number(1, 256),
                in.number(1, 15));
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

    private static List<Double> reals(Fields in, int count) {
        List<Double> reals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reals.add(in.real());
        }
        return reals;
    }
}
