package dev.assay.viewer.fuzz;

import dev.assay.viewer.worker.decode.MediaBytes;
import dev.assay.viewer.worker.decode.OpenMedia;
import dev.assay.viewer.worker.decode.Opener;
import dev.assay.viewer.worker.decode.RefusedException;
import dev.assay.viewer.worker.metadata.EmbeddedMetadata;
import dev.assay.viewer.worker.task.BrokenFrameException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * Opens one changed file after the other with the worker's own code, in a process that may die of
 * it. Reads lines {@code SEED FILE}, answers a line each: what became of it.
 */
public final class FuzzShift {
    private static final int FRAMES = 12;
    private static final long BUDGET = 64 << 20;
    private static final long MOST_PIXELS = 64 << 20;

    private FuzzShift() {}

    @SuppressWarnings("SystemOut") // its wire
    public static void main(String[] arguments) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            int space = order.indexOf(' ');
            byte[] sound = Files.readAllBytes(Path.of(order.substring(space + 1)));
            Mutation mutation = Mutation.of(sound, Long.parseLong(order.substring(0, space)));
            System.out.println((mutation.structural() ? "S " : "- ") + one(mutation.bytes()));
            System.out.flush();
        }
    }

    /** An exception that is none of the expected ones is a finding. */
    private static String one(ByteBuffer bytes) {
        MediaBytes media = new Bytes(bytes);
        try {
            EmbeddedMetadata.read(media);
            try (OpenMedia open = new Opener(media, 1, BUDGET).open(-1)) {
                return looked(open);
            }
        } catch (RefusedException e) {
            return "refused " + e.code();
        } catch (OutOfMemoryError e) {
            return "memory of the machine";
        } catch (IOException | RuntimeException | StackOverflowError e) {
            StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
            return "THREW " + e.getClass().getSimpleName() + " at " + at;
        }
    }

    private static String looked(OpenMedia open) throws IOException {
        TreeSet<String> seen = new TreeSet<>();
        int count = open.frameCount();
        for (int i = 0; i < Math.min(count, FRAMES); i++) {
            frame(open, i, seen);
        }
        for (int i = count - 1; i >= Math.max(0, count - FRAMES / 2); i--) {
            frame(open, i, seen);
        }
        if (count > 0) {
            frame(open, count / 2, seen);
        }
        if (open.hasSound()) {
            seen.add(open.sound(8_000, 80_000).length == 0 ? "no sound" : "sound");
        }
        return "opened: " + String.join(", ", seen);
    }

    private static void frame(OpenMedia open, int index, Set<String> seen) throws IOException {
        try {
            AVFrame frame = open.decode(index);
            if (open.screenBytes(frame) <= MOST_PIXELS) {
                try (BytePointer pixels = new BytePointer(open.screenBytes(frame) + 64)) {
                    open.show(index, frame, pixels, 0);
                }
                open.hash(index, frame).facts();
            }
            seen.add("frames");
        } catch (BrokenFrameException e) {
            seen.add("broken " + e.code());
        }
    }

    private record Bytes(ByteBuffer bytes) implements MediaBytes {
        @Override
        public long length() {
            return bytes.limit();
        }

        @Override
        public int read(long position, ByteBuffer into) {
            if (position < 0 || position >= bytes.limit()) {
                return -1;
            }
            int count = (int) Math.min(bytes.limit() - position, into.remaining());
            into.put(bytes.slice((int) position, count));
            return count;
        }
    }
}
