package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the frame index of one stream. Where it costs little, or where packets alone do not tell
 * (times missing or doubled, containers without a table of samples, damage), everything is decoded
 * once and the decoder's own output is the order. Long clips in sound MP4 and Matroska files are
 * indexed by their packets; the head alone is decoded, to leave out pictures that refer to frames
 * before the start.
 */
final class IndexBuilder {
    private static final long CHEAP_PIXELS = 300_000_000;
    private static final int HEAD = 64;
    private static final Set<String> ONE_PICTURE_A_PACKET =
            Set.of(
                    "h264",
                    "hevc",
                    "vp9",
                    "av1",
                    "prores",
                    "mjpeg",
                    "ffv1",
                    "qtrle",
                    "dnxhd",
                    "png",
                    "huffyuv",
                    "ffvhuff",
                    "utvideo",
                    "rawvideo",
                    "v210");

    private final PacketTable packets;
    private final int stream;
    private final boolean still;

    /**
     * @param still a single picture: whatever follows the first is no frame of it
     */
    IndexBuilder(PacketTable packets, int stream, boolean still) {
        this.packets = packets;
        this.stream = stream;
        this.still = still;
    }

    /** How to open the media once more from its start. */
    interface Opening {
        Container open() throws RefusedException, IOException;
    }

    FrameTable build(Opening opening, String format, String codec, long pixels)
            throws RefusedException, IOException {
        boolean packetsTell =
                (format.startsWith("mov") || format.startsWith("matroska"))
                        && ONE_PICTURE_A_PACKET.contains(codec)
                        && timesAreSound()
                        && (pixels <= 0 ? 1_000_000 : pixels) * packets.count() > CHEAP_PIXELS;
        if (packetsTell && !anyBeforeTheStart()) {
            return table(byPackets(new BitSet()));
        }
        try (Container container = opening.open();
                Decoder decoder = new Decoder(container.stream(stream), 1);
                DecodePass pass = new DecodePass(decoder, packets)) {
            pass.run(container, stream, packetsTell ? HEAD : packets.count());
            return table(packetsTell ? byPackets(shown(pass)) : byPictures(pass));
        }
    }

    static boolean onePictureAPacket(String codec) {
        return ONE_PICTURE_A_PACKET.contains(codec);
    }

    /** Whether every shown packet has a time, and none the same as another. */
    private boolean timesAreSound() {
        long[] times = new long[packets.count()];
        int count = 0;
        for (int i = 0; i < packets.count(); i++) {
            if (packets.corrupt(i)) {
                return false;
            }
            if (!packets.hidden(i)) {
                times[count++] = packets.pts(i);
            }
        }
        Arrays.sort(times, 0, count);
        for (int i = 1; i < count; i++) {
            if (times[i] == times[i - 1]) {
                return false;
            }
        }
        // the missing time is the least number
        return count == 0 || times[0] != AV_NOPTS_VALUE;
    }

    /** Whether a packet of the head is presented before the first one: it may refer back. */
    private boolean anyBeforeTheStart() {
        for (int i = 1; i < Math.min(HEAD / 2, packets.count()); i++) {
            if (packets.pts(i) < packets.pts(0)) {
                return true;
            }
        }
        return false;
    }

    private static BitSet shown(DecodePass pass) {
        BitSet shown = new BitSet();
        for (int i = 0; i < pass.pictures(); i++) {
            shown.set(pass.ordinal(i));
        }
        return shown;
    }

    private record Entry(int ordinal, long pts, byte fault) {}

    /**
     * @param shown packets of the head that gave a picture
     */
    private List<Entry> byPackets(BitSet shown) {
        long start = packets.pts(0);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < packets.count(); i++) {
            boolean refersBack = i < HEAD / 2 && packets.pts(i) < start && !shown.get(i);
            if (!packets.hidden(i) && !refersBack) {
                entries.add(new Entry(i, packets.pts(i), (byte) 0));
            }
        }
        entries.sort((a, b) -> Long.compare(a.pts, b.pts));
        return entries;
    }

    private List<Entry> byPictures(DecodePass pass) {
        for (int i = 1; i < packets.count(); i++) {
            if (packets.key(i) && !packets.hidden(i) && !pass.key(i)) {
                packets.noKey(i);
            }
        }
        BitSet shown = shown(pass);
        List<Entry> entries = new ArrayList<>();
        int pictures = still ? Math.min(pass.pictures(), 1) : pass.pictures();
        for (int i = 0; i < pictures; i++) {
            entries.add(new Entry(pass.ordinal(i), pass.pts(i), (byte) 0));
        }
        if (still && pictures > 0) {
            return entries;
        }
        for (int i = 0; i < packets.count(); i++) {
            if (!shown.get(i) && !packets.hidden(i)) {
                if (packets.corrupt(i)) {
                    insert(entries, i, (byte) FrameFault.CUT_OFF.code());
                } else if (pass.fault(i) != 0) {
                    insert(entries, i, pass.fault(i));
                }
            }
        }
        return entries;
    }

    /** A broken frame stands where its time puts it, or where the file has it. */
    private void insert(List<Entry> entries, int ordinal, byte fault) {
        long time = packets.pts(ordinal);
        int at = 0;
        while (at < entries.size()
                && (time == AV_NOPTS_VALUE
                        ? entries.get(at).ordinal < ordinal
                        : entries.get(at).pts <= time)) {
            at++;
        }
        entries.add(at, new Entry(ordinal, time, fault));
    }

    private FrameTable table(List<Entry> entries) {
        int count = entries.size();
        int[] ordinals = new int[count];
        long[] pts = new long[count];
        long[] durations = new long[count];
        boolean[] keys = new boolean[count];
        byte[] faults = new byte[count];
        int notes = packets.count() >= Limits.MAX_FRAMES ? FrameTable.CUT_AT_LIMIT : 0;
        notes |= packets.firstPart() ? FrameTable.FIRST_PART : 0;
        for (int i = 0; i < count; i++) {
            Entry entry = entries.get(i);
            ordinals[i] = entry.ordinal;
            pts[i] = entry.pts;
            durations[i] = packets.duration(entry.ordinal);
            keys[i] = packets.key(entry.ordinal);
            faults[i] = entry.fault;
            notes |= entry.fault != 0 ? FrameTable.BROKEN_FRAMES : 0;
            notes |= entry.pts == AV_NOPTS_VALUE ? FrameTable.MISSING_TIMES : 0;
            notes |= i > 0 && entry.pts == pts[i - 1] ? FrameTable.DOUBLE_TIMES : 0;
        }
        for (int i = 0; i < packets.count(); i++) {
            notes |= packets.hidden(i) ? FrameTable.HIDDEN_FRAMES : 0;
            notes |= packets.corrupt(i) ? FrameTable.ENDS_EARLY : 0;
        }
        return new FrameTable(ordinals, pts, durations, keys, faults, packets.count(), notes);
    }
}
