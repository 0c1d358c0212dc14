package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.MessageChannel;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.WireException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a worker's wishes for bytes, from the item and from a task's attachments. */
final class RangeServer {
    private final MessageChannel channel;
    private final ByteSource media;
    private final ByteBuffer part = ByteBuffer.allocate(Limits.MAX_RANGE);
    private List<ByteSource> attachments = List.of();
    private @Nullable EnvironmentException failure;

    RangeServer(MessageChannel channel, ByteSource media) {
        this.channel = channel;
        this.media = media;
    }

    void attach(List<ByteSource> sources) {
        attachments = List.copyOf(sources);
    }

    /** What the source said when it could not give bytes; the worker is of no use then. */
    @Nullable EnvironmentException failure() {
        return failure;
    }

    void serve(PayloadReader untrusted) throws IOException {
        int source = untrusted.number(0, attachments.size());
        long position = untrusted.big(0, Long.MAX_VALUE);
        int length = untrusted.number(1, Limits.MAX_RANGE);
        untrusted.end();
        ByteSource from = source == 0 ? media : attachments.get(source - 1);
        if (position > from.length()) {
            throw new WireException("bytes beyond the end");
        }
        part.clear().limit((int) Math.min(length, from.length() - position));
        try {
            while (part.hasRemaining()) {
                if (from.read(position + part.position(), part) < 0) {
                    break;
                }
            }
            channel.write(MessageType.RANGE_DATA, part.flip());
        } catch (EnvironmentException e) {
            failure = e;
            channel.write(MessageType.RANGE_FAILED);
        }
    }
}
