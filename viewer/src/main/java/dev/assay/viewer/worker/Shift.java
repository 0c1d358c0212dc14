package dev.assay.viewer.worker;

import dev.assay.viewer.wire.FrameFacts;
import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.FramesRequest;
import dev.assay.viewer.wire.Limits;
import dev.assay.viewer.wire.Message;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadReader;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.wire.WireException;
import dev.assay.viewer.worker.decode.Hashed;
import dev.assay.viewer.worker.decode.OpenMedia;
import dev.assay.viewer.worker.decode.Opener;
import dev.assay.viewer.worker.decode.RefusedException;
import dev.assay.viewer.worker.metadata.EmbeddedMetadata;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** One worker's whole work: answer requests about one item until the console is gone. */
final class Shift implements AutoCloseable {
    private static final int INDEX_PART = 20_000;

    private final Console console;
    private final FrameMemory memory;
    private final int threads;
    private final long budget;
    private @Nullable RangedBytes bytes;
    private @Nullable OpenMedia media;

    Shift(Console console, FrameMemory memory, int threads, long budget) {
        this.console = console;
        this.memory = memory;
        this.threads = threads;
        this.budget = budget;
    }

    void work() throws IOException {
        try {
            while (true) {
                Message request = console.request();
                serve(request.type(), request.reader());
            }
        } catch (EOFException e) {
            // the console is done with this item
        }
    }

    private void serve(MessageType type, PayloadReader request) throws IOException {
        switch (type) {
            case OPEN ->
                    open(
                            request.big(0, Long.MAX_VALUE),
                            request.number(-1, 100_000),
                            request.flag());
            case FRAMES -> frames(FramesRequest.take(request));
            case METADATA -> metadata();
            case TASK -> task(request);
            default -> throw new WireException("a request was due");
        }
    }

    private void open(long length, int stream, boolean arriving) throws IOException {
        if (bytes != null) {
            throw new WireException("one item a worker");
        }
        RangedBytes source = new RangedBytes(console, 0, length);
        bytes = source;
        try {
            OpenMedia opened = new Opener(source, threads, budget, arriving).open(stream);
            media = opened;
            PayloadWriter facts = new PayloadWriter();
            opened.facts().put(facts);
            console.send(MessageType.OPENED, facts);
            index(opened);
        } catch (RefusedException e) {
            refuse(e.code(), e.codec());
        }
    }

    private void refuse(RefusalCode code, String codec) throws IOException {
        console.send(MessageType.REFUSED, new PayloadWriter().number(code.code()).text(codec, 64));
    }

    private void index(OpenMedia opened) throws IOException {
        int count = opened.frameCount();
        for (int from = 0; from < count; from += INDEX_PART) {
            int part = Math.min(INDEX_PART, count - from);
            PayloadWriter entries = new PayloadWriter().number(from).number(part);
            for (int i = from; i < from + part; i++) {
                entries.big(opened.pts(i)).big(opened.duration(i)).flag(opened.key(i));
            }
            console.send(MessageType.INDEX, entries);
        }
        console.send(MessageType.DONE);
    }

    private OpenMedia opened() throws WireException {
        if (media == null) {
            throw new WireException("nothing is open");
        }
        return media;
    }

    private void frames(FramesRequest request) throws IOException {
        OpenMedia opened = opened();
        Hashed before = null;
        for (int i = 0; i < request.count() && !console.cancelled(); i++) {
            int index = request.first() + i * request.step();
            try {
                AVFrame decoded = opened.decode(index);
                send(before);
                before = null;
                if (request.pixels()) {
                    show(opened, index, decoded, i);
                } else {
                    // while the hashes of this frame are made, the next one is decoded
                    before = opened.hash(index, decoded);
                }
            } catch (BrokenFrameException e) {
                send(before);
                before = null;
                console.await(1);
                console.sendAnswered(
                        MessageType.FRAME_BROKEN,
                        new PayloadWriter().number(Math.max(index, 0)).number(e.code()));
            }
        }
        send(before);
        console.await(0);
        console.send(MessageType.DONE);
    }

    private void send(@Nullable Hashed hashed) throws IOException {
        if (hashed != null) {
            send(hashed.facts());
        }
    }

    private void send(FrameFacts facts) throws IOException {
        PayloadWriter content = new PayloadWriter();
        facts.put(content);
        console.sendAnswered(MessageType.FRAME, content);
    }

    /** Puts the screen picture into the shared memory when there is a place for it. */
    private void show(OpenMedia opened, int index, AVFrame decoded, int turn)
            throws BrokenFrameException, IOException {
        long size = opened.screenBytes(decoded);
        if (size > Limits.FRAME_MEMORY) {
            throw new BrokenFrameException(FrameFault.TOO_LARGE.code());
        }
        if (!memory.fits(size)) {
            console.await(0);
            memory.lay(size);
        }
        console.await(memory.places() - 1);
        if (!console.cancelled()) {
            FrameMemory.Place place = memory.place(turn);
            send(opened.show(index, decoded, place.memory(), place.offset()));
        }
    }

    private void metadata() throws IOException {
        RangedBytes source = bytes;
        if (source == null) {
            throw new WireException("nothing is open");
        }
        for (EmbeddedMetadata.Entry entry : EmbeddedMetadata.read(source)) {
            console.send(
                    MessageType.METADATA_ENTRY,
                    new PayloadWriter()
                            .text(entry.group(), 128)
                            .text(entry.name(), 256)
                            .text(entry.value(), Limits.MAX_TEXT));
        }
        console.send(MessageType.DONE);
    }

    private void task(PayloadReader request) throws IOException {
        int kind = request.number(0, Integer.MAX_VALUE);
        int count = request.number(0, Limits.MAX_ATTACHMENTS);
        List<RangedBytes> attachments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            attachments.add(new RangedBytes(console, i + 1, request.big(0, Long.MAX_VALUE)));
        }
        RunningTask.run(kind, request.rest(), console, opened(), attachments);
    }

    @Override
    public void close() {
        if (media != null) {
            media.close();
        }
    }
}
