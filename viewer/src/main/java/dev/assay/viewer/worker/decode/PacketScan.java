package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_DISCARD;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** Reads a container once from its start and writes down every packet of one stream. */
final class PacketScan {
    private PacketScan() {}

    /** Stops at the frame limit. */
    static PacketTable of(Container container, int stream) throws IOException {
        return of(container, stream, () -> true);
    }

    /**
     * @param goOn asked before every packet; once it says no, the rest of the file stays unknown
     */
    static PacketTable of(Container container, int stream, BooleanSupplier goOn)
            throws IOException {
        PacketTable table = new PacketTable();
        AVPacket packet = av_packet_alloc();
        try {
            while (table.count() < Limits.MAX_FRAMES && container.read(packet)) {
                if (!goOn.getAsBoolean() && table.count() > 0) {
                    table.endEarly();
                    break;
                }
                if (packet.stream_index() == stream) {
                    int flags = packet.flags();
                    table.add(
                            packet.pos(),
                            packet.size(),
                            packet.pts(),
                            packet.dts(),
                            Math.max(packet.duration(), 0),
                            (flags & AV_PKT_FLAG_KEY) != 0,
                            (flags & AV_PKT_FLAG_DISCARD) != 0,
                            (flags & AV_PKT_FLAG_CORRUPT) != 0);
                }
                av_packet_unref(packet);
            }
        } finally {
            av_packet_free(packet);
        }
        return table;
    }
}
