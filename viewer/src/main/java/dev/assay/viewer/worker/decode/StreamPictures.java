package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.IOException;
import java.util.BitSet;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Exact access to the pictures of one stream. A picture is decoded from a key packet from which its
 * outcome cannot differ from decoding the whole file: its own key, or the one before where it leads
 * its key and so may refer back across it (open GOP). Each decoding starts with a new decoder, so
 * that nothing depends on what was looked at before.
 */
final class StreamPictures implements Pictures {
    private static final int ERRORS_PER_PACKET = 32;
    private static final int DELAY = 80;

    private final PacketTable packets;
    private final FrameTable table;
    private final PacketFeed feed;
    private final PictureCache cache;
    private final int threads;
    private final AVFrame frame = av_frame_alloc();
    private final BitSet given = new BitSet();
    private @Nullable Decoder decoder;
    private int started;
    private int lastOrdinal = -1;
    private int repeat;
    private FrameFault trouble = FrameFault.NO_PICTURE;

    StreamPictures(
            PacketTable packets, FrameTable table, PacketFeed feed, int threads, long budget) {
        this.packets = packets;
        this.table = table;
        this.feed = feed;
        // what a decoder conceals in damaged streams may depend on its threads
        this.threads = (table.notes() & FrameTable.BROKEN_FRAMES) != 0 ? 1 : threads;
        cache = new PictureCache(budget);
    }

    /** Presented before the key packet that stands before it in the file. */
    private boolean leads(int ordinal, int key) {
        if (packets.pts(ordinal) == AV_NOPTS_VALUE || packets.pts(key) == AV_NOPTS_VALUE) {
            return table.frameOf(ordinal, 0) < table.frameOf(key, 0);
        }
        return packets.pts(ordinal) < packets.pts(key);
    }

    private int startFor(int ordinal) {
        int key = packets.keyAt(ordinal);
        return key > 0 && leads(ordinal, key) ? packets.keyAt(key - 1) : key;
    }

    @Override
    public FrameTable table() {
        return table;
    }

    @Override
    public AVFrame get(int index) throws BrokenFrameException, IOException {
        if (index < 0 || index >= table.count()) {
            throw new BrokenFrameException(FrameFault.OUT_OF_RANGE.code());
        }
        if (table.fault(index) != 0) {
            throw new BrokenFrameException(table.fault(index));
        }
        AVFrame known = cache.get(index);
        if (known != null) {
            return known;
        }
        try {
            int ordinal = table.ordinal(index);
            int start = startFor(ordinal);
            boolean ahead =
                    decoder != null
                            && started <= start
                            && !given.get(index)
                            && start <= feed.next() + 1;
            if (ahead && decodeTo(index)) {
                return present(index);
            }
            for (int from = start; ; from = packets.keyAt(from - 1)) {
                startAt(from);
                if (decodeTo(index)) {
                    return present(index);
                }
                if (from == 0) {
                    throw new BrokenFrameException(trouble.code());
                }
            }
        } catch (RefusedException e) {
            throw new BrokenFrameException(FrameFault.UNDECODABLE.code());
        }
    }

    private AVFrame present(int index) throws BrokenFrameException {
        AVFrame found = cache.get(index);
        if (found == null) {
            throw new BrokenFrameException(FrameFault.NO_PICTURE.code());
        }
        return found;
    }

    private void startAt(int ordinal) throws RefusedException, IOException {
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
        feed.goTo(ordinal);
        decoder = new Decoder(feed.stream(), threads);
        trouble = FrameFault.NO_PICTURE;
        started = ordinal;
        given.clear();
        lastOrdinal = -1;
    }

    /** Whether the wanted picture came; everything valid on the way is kept. */
    private boolean decodeTo(int wanted) throws IOException, RefusedException {
        Decoder current = java.util.Objects.requireNonNull(decoder);
        int enough = table.ordinal(wanted) + DELAY;
        while (true) {
            if (receive(current, wanted)) {
                return true;
            }
            if (current.draining() || feed.next() > enough) {
                return false;
            }
            AVPacket packet = feed.take();
            if (packet == null) {
                current.drain();
            } else if (!feed.fits()) {
                if (started == 0) {
                    return false;
                }
                feed.restart();
                startAt(0);
                current = java.util.Objects.requireNonNull(decoder);
            } else {
                int result = current.send(packet, feed.next() - 1);
                trouble = result < 0 ? Failures.decoding(result) : trouble;
            }
        }
    }

    private boolean receive(Decoder current, int wanted) {
        int errors = 0;
        boolean found = false;
        while (errors < ERRORS_PER_PACKET && !found) {
            int result = current.receive(frame);
            if (result == 0) {
                break;
            }
            if (result < 0) {
                errors++;
                trouble = Failures.decoding(result);
                continue;
            }
            int index = frameOf(frame);
            if (index >= 0) {
                given.set(index);
                if (startFor(table.ordinal(index)) >= started) {
                    cache.put(index, frame);
                    found = index == wanted;
                }
            }
            av_frame_unref(frame);
        }
        return found;
    }

    private int frameOf(AVFrame picture) {
        int ordinal = Decoder.ordinal(picture);
        if (ordinal < 0) {
            ordinal = byTime(picture.pts());
        }
        repeat = ordinal == lastOrdinal ? repeat + 1 : 0;
        lastOrdinal = ordinal;
        return table.frameOf(ordinal, repeat);
    }

    private int byTime(long time) {
        for (int i = 0; i < packets.count(); i++) {
            if (packets.pts(i) == time) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        cache.close();
        if (decoder != null) {
            decoder.close();
        }
        av_frame_free(frame);
        feed.close();
    }
}
