package dev.assay.viewer.worker;

import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageChannel;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.WireException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The console as the worker sees it: bytes by range, answers to frames, wishes to stop. */
final class Console {
    private final MessageChannel channel;
    private int unanswered;
    private boolean cancelled;

    Console(MessageChannel channel) {
        this.channel = channel;
    }

    /** The next request; a new one starts with nothing cancelled. */
    Message request() throws IOException {
        cancelled = false;
        return channel.read();
    }

    void send(MessageType type, PayloadWriter content) throws IOException {
        channel.write(type, content.done());
    }

    void send(MessageType type, ByteBuffer content) throws IOException {
        channel.write(type, content);
    }

    void send(MessageType type) throws IOException {
        channel.write(type);
    }

    /** Sends something that the console answers by going on or cancelling. */
    void sendAnswered(MessageType type, PayloadWriter content) throws IOException {
        unanswered++;
        send(type, content);
    }

    /** Waits until at most {@code most} sent things are unanswered. */
    void await(int most) throws IOException {
        while (unanswered > most) {
            answer(channel.read());
        }
    }

    private void answer(Message message) throws WireException {
        switch (message.type()) {
            case GO_ON -> unanswered--;
            case CANCEL -> {
                unanswered--;
                cancelled = true;
            }
            default -> throw new WireException("an answer was due");
        }
    }

    boolean cancelled() {
        return cancelled;
    }

    /**
     * Asks for bytes.
     *
     * @param source 0 for the media, from 1 on the attachments
     * @return what the console gave, at most {@code length} bytes, none at the end
     */
    ByteBuffer range(int source, long position, int length) throws IOException {
        channel.write(
                MessageType.RANGE,
                new PayloadWriter()
                        .number(source)
                        .big(position)
                        .number(Math.min(length, Limits.MAX_RANGE))
                        .done());
        while (true) {
            Message message = channel.read();
            switch (message.type()) {
                case RANGE_DATA -> {
                    if (message.payload().remaining() > length) {
                        throw new WireException("more bytes than asked for");
                    }
                    return message.payload();
                }
                case RANGE_FAILED -> throw new IOException("the console cannot give the bytes");
                default -> answer(message);
            }
        }
    }
}
