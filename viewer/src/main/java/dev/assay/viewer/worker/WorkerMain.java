package dev.assay.viewer.worker;

import dev.assay.viewer.wire.MessageChannel;
import dev.assay.viewer.wire.MessageType;
import dev.assay.viewer.wire.PayloadWriter;
import dev.assay.viewer.worker.guard.Confinement;
import dev.assay.viewer.worker.guard.Measured;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static MessageChannel wire(Confinement confinement) throws IOException {
        long own = confinement.ownOutput();
        if (own < 0) {
            throw new IOException("standard output cannot be moved");
        }
        return new MessageChannel(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream("/proc/self/fd/" + own));
    }

    private static void loadNatives() {
        Loader.load(avutil.class);
        Loader.load(swresample.class);
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /** File rules bind one thread; becoming another program makes that thread the whole process. */
    private static void restrict(WorkerArguments wanted) throws IOException {
        Confinement confinement = new Confinement();
        confinement.dieWithParent();
        confinement.cap(wanted.memory(), wanted.processorSeconds());
        if (!confinement.giveUpPrivileges()
                || !confinement.restrictFiles(wanted.readable(), wanted.writable())) {
            throw new IOException("file rules are not to be had");
        }
        List<String> line = new ArrayList<>();
        for (String argument :
                new String(
                                Files.readAllBytes(Path.of("/proc/self/cmdline")),
                                StandardCharsets.UTF_8)
                        .split("\0", -1)) {
            line.add(
                    argument.equals(WorkerArguments.Stage.RESTRICT.name())
                            ? WorkerArguments.Stage.SERVE.name()
                            : argument);
        }
        line.removeLast(); // after the last separator
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> environment =
                System.getenv().entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList();
        confinement.become(program, line, environment);
    }

    private static void serve(WorkerArguments wanted) throws IOException {
        Confinement confinement = new Confinement();
        MessageChannel channel = wire(confinement);
        confinement.dieWithParent();
        confinement.cap(wanted.memory(), wanted.processorSeconds());
        loadNatives();
        try (FrameMemory memory = new FrameMemory(wanted.frames())) {
            confinement.giveUpPrivileges();
            confinement.restrictSystemCalls();
            Measured measured = confinement.measure(wanted.scratch());
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
