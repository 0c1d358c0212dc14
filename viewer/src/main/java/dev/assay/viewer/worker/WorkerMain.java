package dev.assay.viewer.worker;

import dev.assay.viewer.wire.LargeBlocks;
import dev.assay.viewer.wire.MessageChannel;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.worker.WorkerArguments.Stage;
import dev.assay.viewer.worker.guard.Confinement;
import dev.assay.viewer.worker.guard.Measured;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/**
 * Where a media worker starts. It confines itself and says what holds before it reads a byte of
 * media; then it serves one item and ends when its standard input ends. What it prints is its wire:
 * nothing else may go to standard output.
 */
public final class WorkerMain {
    /** The part of a worker's memory that decoded pictures are kept in, and the most of it. */
    private static final int PICTURES = 12;

    private static final long MOST_PICTURES = 96L << 20;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        WorkerArguments wanted = WorkerArguments.parse(arguments);
        switch (wanted.stage()) {
            case PREPARE -> {
                loadNatives();
                Rehearsal.run();
            }
            case RESTRICT -> restrict(wanted);
            case SERVE -> serve(wanted);
        }
    }

    private static void loadNatives() {
        Loader.load(avutil.class);
        Loader.load(swresample.class);
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    private static void restrict(WorkerArguments wanted) throws IOException {
        Confinement confinement = Confinement.here();
        confinement.bind(wanted.memory(), wanted.processorSeconds());
        confinement.become(
                Stage.RESTRICT.name(), Stage.SERVE.name(), wanted.readable(), wanted.writable());
    }

    private static void serve(WorkerArguments wanted) throws IOException {
        Confinement confinement = Confinement.here();
        MessageChannel channel =
                new MessageChannel(new FileInputStream(FileDescriptor.in), confinement.output());
        confinement.bind(wanted.memory(), wanted.processorSeconds());
        LargeBlocks.giveBack();
        loadNatives();
        try (FrameMemory memory = new FrameMemory(wanted.frames())) {
            confinement.seal();
            Measured measured = confinement.measure(wanted.frames().toString(), wanted.scratch());
            channel.write(MessageType.HELLO, new PayloadWriter().number(measured.bits()).done());
            Rehearsal.run();
            try (Shift shift =
                    new Shift(
                            new Console(channel),
                            memory,
                            wanted.threads(),
                            Math.min(wanted.memory() / PICTURES, MOST_PICTURES))) {
                shift.work();
            }
        }
    }
}
