package dev.assay.viewer.media;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.ByteSource;
import dev.assay.model.job.Progress;
import dev.assay.viewer.wire.FrameFacts;
import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.FramesRequest;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.MediaFacts;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageChannel;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.wire.WireException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The console's half of the talk with one worker: one request at a time, every answer bounded and
 * of the kind that is due. Any {@link IOException} means that the worker is of no more use.
 */
final class Talk {
    private final WorkerProcess worker;
    private final MessageChannel channel;
    private final RangeServer ranges;
    private final Duration patience;

    Talk(WorkerProcess worker, ByteSource media, Duration patience) {
        this.worker = worker;
        this.patience = patience;
        channel = worker.channel();
        ranges = new RangeServer(channel, media);
    }

    /** What opening gave. */
    sealed interface Opening {
        record Media(MediaFacts facts, FrameIndex index) implements Opening {}

        record Refusal(RefusalCode code, String codec) implements Opening {}
    }

    /** The next message that is not about bytes. */
    private Message next() throws IOException, EnvironmentException {
        while (true) {
            Message message = worker.read(patience);
            if (message.type() != MessageType.RANGE) {
                return message;
            }
            ranges.serve(message.reader());
            EnvironmentException failure = ranges.failure();
            if (failure != null) {
                throw failure;
            }
        }
    }

    Opening open(long length, OpenOptions options) throws IOException, EnvironmentException {
        channel.write(
                MessageType.OPEN,
                new PayloadWriter()
                        .big(length)
                        .number(options.stream())
                        .flag(options.arriving())
                        .done());
        Message answer = next();
        PayloadReader untrusted = answer.reader();
        return switch (answer.type()) {
            case REFUSED -> {
                yield new Opening.Refusal(
                        RefusalCode.of(untrusted.number(0, Byte.MAX_VALUE)), untrusted.text(64));
            }
            case OPENED -> {
                MediaFacts facts = MediaFacts.take(untrusted);
                yield new Opening.Media(facts, index(facts));
            }
            default -> throw new WireException("no answer to opening");
        };
    }

    private FrameIndex index(MediaFacts facts) throws IOException, EnvironmentException {
        int count = facts.frames();
        long[] pts = new long[count];
        long[] durations = new long[count];
        boolean[] keys = new boolean[count];
        int filled = 0;
        for (Message part = next(); part.type() != MessageType.DONE; part = next()) {
            PayloadReader untrusted = part.reader();
            if (part.type() != MessageType.INDEX
                    || untrusted.number(0, Limits.MAX_FRAMES) != filled) {
                throw new WireException("no part of the index");
            }
            int size = untrusted.number(1, Math.max(count - filled, 1));
            for (int i = filled; i < filled + size && i < count; i++) {
                pts[i] = untrusted.any();
                durations[i] = untrusted.big(0, Long.MAX_VALUE);
                keys[i] = untrusted.flag();
            }
            untrusted.end();
            filled += size;
        }
        if (filled != count) {
            throw new WireException("the index is not whole");
        }
        return new FrameIndex(
                facts.timebaseNumerator(),
                facts.timebaseDenominator(),
                pts,
                durations,
                keys,
                IndexNote.of(facts.notes()));
    }

    /** Frames in order until the sink has enough; the worker is ready for more afterwards. */
    void frames(FramesRequest request, FrameSink sink) throws IOException, EnvironmentException {
        PayloadWriter content = new PayloadWriter();
        request.put(content);
        channel.write(MessageType.FRAMES, content.done());
        boolean wanted = true;
        for (Message answer = next(); answer.type() != MessageType.DONE; answer = next()) {
            FrameOutcome outcome = frame(answer);
            wanted = wanted && sink.accept(outcome);
            // its place in the shared memory may be used again from here on
            channel.write(wanted ? MessageType.GO_ON : MessageType.CANCEL);
        }
    }

    private FrameOutcome frame(Message answer) throws IOException {
        PayloadReader untrusted = answer.reader();
        return switch (answer.type()) {
            case FRAME -> {
                FrameFacts facts = FrameFacts.take(untrusted);
                yield DecodedFrame.of(facts, worker.exchange().look(facts));
            }
            case FRAME_BROKEN -> {
                int index = untrusted.number(0, Integer.MAX_VALUE);
                FrameFault fault = FrameFault.of(untrusted.number(0, Byte.MAX_VALUE));
                untrusted.end();
                yield new BrokenFrame(index, Sentences.fault(fault));
            }
            default -> throw new WireException("no frame");
        };
    }

    List<MetadataEntry> metadata() throws IOException, EnvironmentException {
        channel.write(MessageType.METADATA);
        List<MetadataEntry> entries = new ArrayList<>();
        for (Message answer = next(); answer.type() != MessageType.DONE; answer = next()) {
            if (answer.type() != MessageType.METADATA_ENTRY
                    || entries.size() >= Limits.MAX_METADATA) {
                throw new WireException("no metadata");
            }
            PayloadReader untrusted = answer.reader();
            entries.add(
                    new MetadataEntry(
                            untrusted.text(128),
                            untrusted.text(256),
                            untrusted.text(Limits.MAX_TEXT)));
            untrusted.end();
        }
        return entries;
    }

    /** Whether the task came to its end; false where it broke off. */
    boolean task(
            int kind,
            ByteBuffer request,
            List<ByteSource> attachments,
            Progress progress,
            TaskSink sink)
            throws IOException, EnvironmentException {
        PayloadWriter content = new PayloadWriter().number(kind).number(attachments.size());
        attachments.forEach(attachment -> content.big(attachment.length()));
        ranges.attach(attachments);
        channel.write(MessageType.TASK, content.rest(request).done());
        while (true) {
            Message answer = next();
            switch (answer.type()) {
                case TASK_PART -> sink.accept(answer.payload());
                case PROGRESS -> {
                    PayloadReader untrusted = answer.reader();
                    progress.report(
                            untrusted.big(0, Long.MAX_VALUE), untrusted.big(-1, Long.MAX_VALUE));
                    untrusted.end();
                    channel.write(progress.cancelled() ? MessageType.CANCEL : MessageType.GO_ON);
                }
                case DONE -> {
                    return true;
                }
                case FAILED -> {
                    return false;
                }
                default -> throw new WireException("no answer of a task");
            }
        }
    }
}
