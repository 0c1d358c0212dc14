package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.assay.viewer.wire.FrameFault;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** One decoding from the start, to learn which packets give pictures and in what order. */
final class DecodePass implements AutoCloseable {
    private static final int ERRORS_PER_PACKET = 32;

    private final Decoder decoder;
    private final PacketTable packets;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final byte[] faults;
    private final BitSet keys = new BitSet();
    private int[] ordinals = new int[256];
    private long[] pts = new long[256];
    private int pictures;

    DecodePass(Decoder decoder, PacketTable packets) {
        this.decoder = decoder;
        this.packets = packets;
        faults = new byte[packets.count()];
    }

    /** Decodes the first {@code limit} packets of the stream. */
    void run(Container container, int stream, int limit) throws IOException {
        int ordinal = 0;
        while (ordinal < limit && container.read(packet)) {
            if (packet.stream_index() == stream) {
                int result = decoder.send(packet, ordinal);
                if (result < 0) {
                    faults[ordinal] = code(Failures.decoding(result));
                }
                receive(ordinal);
                ordinal++;
            }
            av_packet_unref(packet);
        }
        decoder.drain();
        receive(Math.max(ordinal - 1, 0));
    }

    private void receive(int sent) {
        int errors = 0;
        while (errors < ERRORS_PER_PACKET) {
            int result = decoder.receive(frame);
            if (result == 0) {
                return;
            }
            if (result < 0) {
                errors++;
                if (sent < faults.length) {
                    faults[sent] = code(Failures.decoding(result));
                }
                continue;
            }
            int tag = Decoder.ordinal(frame);
            int ordinal = tag >= 0 ? tag : byTime(frame.pts());
            if (ordinal >= 0 && (frame.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0) {
                keys.set(ordinal);
            }
            note(ordinal, frame.best_effort_timestamp());
            av_frame_unref(frame);
        }
    }

    private static byte code(FrameFault fault) {
        return (byte) fault.code();
    }

    private int byTime(long time) {
        for (int i = 0; i < packets.count(); i++) {
            if (packets.pts(i) == time) {
                return i;
            }
        }
        return -1;
    }

    private void note(int ordinal, long time) {
        if (ordinal < 0 || ordinal >= packets.count()) {
            return;
        }
        if (pictures == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, pictures * 2);
            pts = Arrays.copyOf(pts, pictures * 2);
        }
        ordinals[pictures] = ordinal;
        pts[pictures] = time;
        pictures++;
    }

    /** Whether a picture from which decoding can start came of a packet. */
    boolean key(int ordinal) {
        return keys.get(ordinal);
    }

    int pictures() {
        return pictures;
    }

    int ordinal(int picture) {
        return ordinals[picture];
    }

    long pts(int picture) {
        return pts[picture];
    }

    /** What the decoder said to a packet: {@code FrameFault} code, or 0. */
    byte fault(int ordinal) {
        return faults[ordinal];
    }

    @Override
    public void close() {
        av_packet_free(packet);
        av_frame_free(frame);
    }
}
