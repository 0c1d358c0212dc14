package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/**
 * Packets of one stream from any known place on. Where a container's own seeking lands is checked
 * against the packet table; if it does not fit, the file is read again from its start.
 */
final class PacketFeed implements AutoCloseable {
    private static final Set<String> SEEK_BY_BYTE = Set.of("mpegts", "mpeg");
    private static final int TRIES = 3;
    private static final int PASSED_OVER = 4;

    private final IndexBuilder.Opening opening;
    private final PacketTable packets;
    private final int stream;
    private final AVPacket packet = av_packet_alloc();
    private Container container;
    private int next;
    private boolean held;
    private boolean fresh = true;

    PacketFeed(IndexBuilder.Opening opening, PacketTable packets, int stream)
            throws RefusedException, IOException {
        this.opening = opening;
        this.packets = packets;
        this.stream = stream;
        container = opening.open();
    }

    AVStream stream() {
        return container.stream(stream);
    }

    /** Ordinal of the packet that {@link #take} gives next. */
    int next() {
        return next;
    }

    /** The next packet, valid until the next call; null at the end. */
    @Nullable AVPacket take() throws IOException {
        if ((packets.firstPart() && next >= packets.count()) || (!held && !read())) {
            return null;
        }
        held = false;
        next++;
        return packet;
    }

    private boolean read() throws IOException {
        fresh = false;
        av_packet_unref(packet);
        while (container.read(packet)) {
            if (packet.stream_index() == stream) {
                return true;
            }
            av_packet_unref(packet);
        }
        return false;
    }

    /** Whether the packet just taken is the one the table has at this place. */
    boolean fits() {
        return packets.same(next - 1, packet.pos(), packet.size(), packet.pts());
    }

    /** Makes {@code ordinal}, a key packet or 0, the next one. */
    void goTo(int ordinal) throws RefusedException, IOException {
        int key = ordinal;
        for (int i = 0; i < TRIES && key > 0; i++) {
            if (jump(key) && forward(ordinal)) {
                return;
            }
            key = packets.keyAt(key - 1);
        }
        if (!fresh) {
            restart();
        }
        forward(ordinal);
    }

    /** From the start of the file. */
    void restart() throws RefusedException, IOException {
        container.close();
        container = opening.open();
        next = 0;
        held = false;
        fresh = true;
    }

    private boolean jump(int key) throws IOException {
        fresh = false;
        String format = container.format();
        boolean byByte = SEEK_BY_BYTE.contains(format) && packets.position(key) >= 0;
        long time =
                format.startsWith("matroska") || packets.dts(key) == AV_NOPTS_VALUE
                        ? packets.pts(key)
                        : packets.dts(key);
        if (byByte
                ? !container.seekByte(stream, packets.position(key))
                : time == AV_NOPTS_VALUE || !container.seekTime(stream, time)) {
            return false;
        }
        held = false;
        int landed = landed();
        if (landed < 0 || landed > key) {
            return false;
        }
        next = landed;
        held = true;
        return true;
    }

    /**
     * The ordinal of the packet that a seek came to, or -1; what is no packet of the table, such as
     * the rest of one that began before, is passed over.
     */
    private int landed() throws IOException {
        for (int i = 0; i < PASSED_OVER && read(); i++) {
            int found = packets.find(0, packet.pos(), packet.size(), packet.pts());
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private boolean forward(int ordinal) throws IOException {
        while (next < ordinal) {
            if (take() == null || !fits()) {
                return false;
            }
        }
        return next == ordinal;
    }

    @Override
    public void close() {
        container.close();
        av_packet_free(packet);
    }
}
