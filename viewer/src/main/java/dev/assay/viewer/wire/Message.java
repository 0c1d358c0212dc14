package dev.assay.viewer.wire;

import java.nio.ByteBuffer;

/**
 * One message as it came.
 *
 * @param payload untrusted, at most {@link Limits#MAX_MESSAGE} bytes, valid until the next read
 */
public record Message(MessageType type, ByteBuffer payload) {
    public PayloadReader reader() {
        return new PayloadReader(payload);
    }
}
