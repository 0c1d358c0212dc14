package dev.assay.viewer.wire.detect;

import dev.assay.viewer.wire.Limits;
import java.nio.ByteBuffer;

/**
 * One message of a task that runs several detectors.
 *
 * @param run which of the request's orders it belongs to, from 0
 */
public record DetectPart(int run, DetectReply reply) {
    public ByteBuffer encode() {
        Fields out = Fields.writing(Math.min(Limits.MAX_CHUNK, 4 + reply.room()));
        reply.write(out.number(run));
        return out.written();
    }

    /**
     * @param untrusted as it came from the worker
     * @throws IllegalArgumentException where the bytes are no part
     */
    public static DetectPart decode(ByteBuffer untrusted) {
        Fields in = Fields.reading(untrusted);
        DetectPart part =
                new DetectPart(in.number(0, DetectOrder.MOST_RUNS - 1), DetectReply.read(in));
        in.end();
        return part;
    }
}
