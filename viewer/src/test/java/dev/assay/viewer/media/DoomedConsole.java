package dev.assay.viewer.media;

import dev.assay.viewer.wire.MessageType;
import java.time.Duration;

/** A console that starts one worker of a level, says so, and waits to be killed. */
public final class DoomedConsole {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();

    private DoomedConsole() {}

    @SuppressWarnings("SystemOut") // how it says so
    public static void main(String[] arguments) throws Exception {
        WorkerProgram program = new WorkerProgram();
        new NativeLibraries(SETTINGS.natives()).prepare(program);
        FrameExchange exchange = FrameExchange.create();
        Watch watch = new Watch();
        SandboxLevel level = SandboxLevel.valueOf(arguments[0]);
        WorkerProcess worker =
                new WorkerProcess(
                        new ProcessBuilder(new Sandbox(program, SETTINGS).command(level, exchange)),
                        exchange,
                        watch);
        boolean hello = worker.read(Duration.ofSeconds(30)).type() == MessageType.HELLO;
        System.out.println(hello ? "ready" : "no worker");
        System.out.flush();
        System.in.read();
    }
}
