package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What a random seek costs beside the pure decoding: packets that lie in memory, from the nearest
 * key packet from which the right picture comes, with a new decoder as ours has one. Same threads,
 * in turns, in real time and in processor time of the thread that asks (all of it with one thread).
 * Arguments: seeks, threads, files.
 */
public final class SeekCost implements AutoCloseable {
    private final int threads;
    private final Container container;
    private final int stream;
    private final List<AVPacket> packets = new ArrayList<>();
    private final AVFrame frame = av_frame_alloc();
    private final Raster md5 = new Raster("MD5");

    private SeekCost(InMemory media, int stream, int threads) throws Exception {
        this.threads = threads;
        this.stream = stream;
        container = new Container(media);
        AVPacket packet = av_packet_alloc();
        while (container.read(packet)) {
            if (packet.stream_index() == stream) {
                packets.add(av_packet_clone(packet));
            }
            av_packet_unref(packet);
        }
        org.bytedeco.ffmpeg.global.avcodec.av_packet_free(packet);
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        NativeCode.load();
        int seeks = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            InMemory media = new InMemory(Files.readAllBytes(Path.of(file)));
            try (OpenMedia open = new Opener(media, threads, 1).open(-1);
                    SeekCost pure = new SeekCost(media, open.facts().stream(), threads)) {
                System.out.println(Path.of(file).getFileName() + ": " + pure.beside(open, seeks));
            }
        }
    }

    private record Spent(long real, long worked) {
        static Spent now() {
            return new Spent(
                    System.nanoTime(),
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        }

        Spent since(Spent before) {
            return new Spent(real - before.real, worked - before.worked);
        }
    }

    private String beside(OpenMedia open, int seeks) throws Exception {
        List<Spent> least = new ArrayList<>();
        List<Spent> ours = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = -2; i < seeks; i++) {
            int wanted = random.nextInt(open.frameCount());
            Spent began = Spent.now();
            AVFrame picture = open.decode(wanted);
            Spent sought = Spent.now().since(began);
            int start = start(open.pts(wanted), md5.hash(picture));
            began = Spent.now();
            decode(start, open.pts(wanted), false);
            Spent decoded = Spent.now().since(began);
            if (i >= 0) { // the first ones warm up
                ours.add(sought);
                least.add(decoded);
            }
        }
        double real = (double) total(ours).real / total(least).real;
        double worked = (double) total(ours).worked / total(least).worked;
        return String.format(
                "%.1f ms a seek, %.2f times the pure decoding in real time, %.2f in processor time",
                total(ours).real / 1e6 / seeks, real, worked);
    }

    private static Spent total(List<Spent> all) {
        return all.stream()
                .reduce(new Spent(0, 0), (a, b) -> new Spent(a.real + b.real, a.worked + b.worked));
    }

    /** The nearest key packet from which the right picture comes. */
    private int start(long pts, String right) throws Exception {
        int at = packets.size() - 1;
        while (at > 0 && packets.get(at).pts() != pts) {
            at--;
        }
        for (; at > 0; at--) {
            boolean key =
                    (packets.get(at).flags() & org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY)
                            != 0;
            if (key && right.equals(decode(at, pts, true))) {
                return at;
            }
        }
        return 0;
    }

    /** The hash, if wanted, of the picture with a time, decoded from a packet on. */
    private String decode(int from, long pts, boolean hash) throws Exception {
        try (Decoder decoder = new Decoder(container.stream(stream), threads)) {
            for (int i = from; i < packets.size(); i++) {
                decoder.send(packets.get(i), i);
                if (received(decoder, pts)) {
                    return hash ? md5.hash(frame) : "";
                }
            }
            decoder.drain();
            return received(decoder, pts) && hash ? md5.hash(frame) : "";
        }
    }

    private boolean received(Decoder decoder, long pts) {
        while (decoder.receive(frame) == 1) {
            if (frame.best_effort_timestamp() == pts) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        packets.forEach(org.bytedeco.ffmpeg.global.avcodec::av_packet_free);
        org.bytedeco.ffmpeg.global.avutil.av_frame_free(frame);
        container.close();
    }
}
