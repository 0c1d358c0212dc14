package dev.assay.viewer.worker.detect;

import dev.assay.viewer.wire.detect.DetectFault;
import dev.assay.viewer.wire.detect.DetectOrder;
import dev.assay.viewer.wire.detect.DetectOrder.ScoreAt;
import dev.assay.viewer.wire.detect.DetectReply;
import dev.assay.viewer.wire.detect.PictureFeed;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * A process of its own: runs a model once, so that everything is loaded, gives up the right to open
 * anything, and loads and runs it again.
 */
final class InferenceAlone {
    private static final int OPEN_FILES = 7;

    private InferenceAlone() {}

    public static void main(String[] arguments) throws Throwable {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        byte[] model = PatchModel.lookingFor(new float[] {1, -0.5f, -0.5f}, 16);
        double before = score(model);
        openNothing();
        out.println("nothing may be opened");
        double after = score(model);
        out.println(before == after ? "the model ran" : "another result");
    }

    private static double score(byte[] model) throws IOException {
        int side = PatchModel.SIDE;
        float[] planes = new float[3 * side * side];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = i * 7 % 250;
        }
        PictureContext context =
                new PictureContext(model, List.of(new PictureContext.Colours(side, side, planes)));
        PictureFeed feed = Feeds.colours("input", side, side);
        ScoreAt at = new ScoreAt("p", List.of(0, 0), ScoreAt.PLAIN);
        new DetectTask().run(new DetectOrder(feed, at, null, 0, 0).encode(), context);
        return context.replies().getLast() instanceof DetectReply.Frame frame
                        && frame.fault() == DetectFault.NONE
                ? frame.score()
                : Double.NaN;
    }

    private static void openNothing() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle limit =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("setrlimit"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment none = arena.allocate(16, 8);
            if ((int) limit.invokeExact(OPEN_FILES, none) != 0) {
                throw new IllegalStateException("the limit could not be set");
            }
        }
    }
}
