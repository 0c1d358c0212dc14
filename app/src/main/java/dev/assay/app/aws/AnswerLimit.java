package dev.assay.app.aws;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/**
 * Bounds what an endpoint may answer to anything but the reading of an object, whose length its
 * reader bounds. The SDK would build a tree of whatever comes. Stateless.
 */
final class AnswerLimit implements ExecutionInterceptor {
    static final int GREATEST = 16 << 20;

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.request() instanceof GetObjectRequest
                ? context.responseBody()
                : context.responseBody().map(LimitedStream::new);
    }

    /** The answer is longer than any right one. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("the answer is longer than any right one");
        }
    }

    /** Fails once more than the limit was read. */
    private static final class LimitedStream extends InputStream {
        private final InputStream below;
        private int left = GREATEST;

        LimitedStream(InputStream below) {
            this.below = below;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = below.read(into, offset, length);
            left -= Math.max(got, 0);
            if (left < 0) {
                throw new TooLongException();
            }
            return got;
        }

        @Override
        public void close() throws IOException {
            below.close();
        }
    }
}
