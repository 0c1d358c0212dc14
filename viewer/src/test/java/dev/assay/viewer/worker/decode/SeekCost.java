package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * What a random seek costs beside the least it can cost: the container's own seek to the key frame
 * before, and decoding from there to the frame with the wanted time. Same bytes, same threads, in
 * turns. Arguments: seeks, threads, files.
 */
public final class SeekCost {
    private SeekCost() {}

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        NativeCode.load();
        int seeks = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        for (String file : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            InMemory media = new InMemory(Files.readAllBytes(Path.of(file)));
            List<Double> ratios = new ArrayList<>();
            List<Double> ours = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(5);
            try (OpenMedia open = new Opener(media, threads, 1).open(-1);
                    Container container = new Container(media)) {
                int stream = open.facts().stream();
                for (int i = -2; i < seeks; i++) {
                    int frame = random.nextInt(open.frameCount());
                    long began = System.nanoTime();
                    least(container, stream, threads, open.pts(frame));
                    long between = System.nanoTime();
                    open.decode(frame);
                    long end = System.nanoTime();
                    if (i >= 0) { // the first ones warm up
                        ratios.add((double) (end - between) / (between - began));
                        ours.add((end - between) / 1e6);
                    }
                }
            }
            System.out.printf(
                    "%s: median %.1f ms, %.2f times the least%n",
                    Path.of(file).getFileName(), median(ours), median(ratios));
        }
    }

    private static void least(Container container, int stream, int threads, long pts)
            throws Exception {
        AVPacket packet = av_packet_alloc();
        AVFrame frame = av_frame_alloc();
        try (Decoder decoder = new Decoder(container.stream(stream), threads)) {
            container.seekTime(stream, pts);
            boolean found = false;
            int ordinal = 0;
            while (!found && container.read(packet)) {
                if (packet.stream_index() == stream) {
                    decoder.send(packet, ordinal++);
                    found = received(decoder, frame, pts);
                }
                av_packet_unref(packet);
            }
            if (!found) {
                decoder.drain();
                received(decoder, frame, pts);
            }
        } finally {
            org.bytedeco.ffmpeg.global.avutil.av_frame_free(frame);
            org.bytedeco.ffmpeg.global.avcodec.av_packet_free(packet);
        }
    }

    private static boolean received(Decoder decoder, AVFrame frame, long pts) {
        boolean found = false;
        while (decoder.receive(frame) == 1) {
            found |= frame.best_effort_timestamp() >= pts;
        }
        return found;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
