package dev.assay.viewer.worker.detect;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.MapAt;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.Feed;
import dev.assay.viewer.wire.detect.RawTensor;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loaded model whose input and outputs were checked against the order. Used by one thread; closed
 * by who loaded it.
 */
final class Model implements AutoCloseable {
    /** No output is larger; checked before it is copied. */
    private static final long MOST_VALUES = 64L << 20;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Feed feed;
    private long[] declared = {};

    private Model(OrtEnvironment environment, OrtSession session, Feed feed) {
        this.environment = environment;
        this.session = session;
        this.feed = feed;
    }

    static Model load(byte[] bytes, DetectOrder order) throws DetectException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
            OrtSession session = environment.createSession(bytes, options);
            Model model = new Model(environment, session, order.feed());
            try {
                model.check(order);
            } catch (DetectException | OrtException e) {
                model.close();
                throw e;
            }
            return model;
        } catch (OrtException _) {
            throw new DetectException(DetectFault.MODEL_UNREADABLE);
        }
    }

    String version() {
        return environment.getVersion();
    }

    private void check(DetectOrder order) throws DetectException, OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        NodeInfo input = inputs.get(feed.input());
        if (input == null || inputs.size() != 1) {
            throw new DetectException(DetectFault.INPUT_MISSING);
        }
        OnnxJavaType wanted =
                switch (feed.type()) {
                    case Feed.F16 -> OnnxJavaType.FLOAT16;
                    case Feed.U8 -> OnnxJavaType.UINT8;
                    default -> OnnxJavaType.FLOAT;
                };
        if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.type != wanted) {
            throw new DetectException(DetectFault.INPUT_TYPE);
        }
        declared = tensor.getShape();
        Set<String> given = session.getOutputNames();
        ScoreAt score = order.score();
        MapAt map = order.map();
        if ((score != null && !given.contains(score.output()))
                || (map != null && !given.contains(map.output()))) {
            throw new DetectException(DetectFault.OUTPUT_MISSING);
        }
    }

    /**
     * Runs once.
     *
     * @param values the input, row-major, in the feed's element type (halves as their bits)
     */
    List<RawTensor> run(Values values, long... shape) throws DetectException {
        if (!fits(shape)) {
            throw new DetectException(DetectFault.INPUT_SHAPE);
        }
        try (OnnxTensor input = tensor(values, shape);
                OrtSession.Result result = session.run(Map.of(feed.input(), input))) {
            List<RawTensor> outputs = new ArrayList<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                outputs.add(read(output.getKey(), output.getValue()));
            }
            return outputs;
        } catch (OrtException _) {
            throw new DetectException(DetectFault.RUN_FAILED);
        }
    }

    private boolean fits(long... shape) {
        if (declared.length != shape.length) {
            return false;
        }
        for (int i = 0; i < shape.length; i++) {
            if (declared[i] >= 0 && declared[i] != shape[i]) {
                return false;
            }
        }
        return true;
    }

    private OnnxTensor tensor(Values values, long... shape) throws OrtException {
        return switch (values) {
            case Values.Singles(FloatBuffer singles) ->
                    OnnxTensor.createTensor(environment, singles, shape);
            case Values.Halves(ShortBuffer halves) ->
                    OnnxTensor.createTensor(environment, halves, shape, OnnxJavaType.FLOAT16);
            case Values.Bytes(ByteBuffer bytes) ->
                    OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8);
        };
    }

    private static RawTensor read(String name, OnnxValue value) throws DetectException {
        if (!(value instanceof OnnxTensor tensor)) {
            throw new DetectException(DetectFault.OUTPUT_TYPE);
        }
        TensorInfo info = tensor.getInfo();
        if (info.getNumElements() > MOST_VALUES || info.getShape().length > 8) {
            throw new DetectException(DetectFault.TOO_LARGE);
        }
        FloatBuffer singles = tensor.getFloatBuffer();
        if (singles == null) {
            throw new DetectException(DetectFault.OUTPUT_TYPE);
        }
        float[] values = own(singles, (int) info.getNumElements());
        List<Integer> shape = new ArrayList<>();
        for (long size : info.getShape()) {
            shape.add((int) size);
        }
        return new RawTensor(name, shape, values);
    }

    /** The library gives a copy already; it is taken as it is where that can be. */
    private static float[] own(FloatBuffer copy, int count) {
        if (copy.hasArray() && copy.arrayOffset() == 0 && copy.array().length == count) {
            return copy.array();
        }
        float[] values = new float[count];
        copy.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException _) {
            // the process ends with the item; nothing is left to do about it
        }
    }
}
