package dev.assay.app.doctor;

import dev.assay.app.doctor.Check.State;
import dev.assay.app.settings.MachineSettings;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.viewer.media.MediaWorkers;
import dev.assay.viewer.media.SandboxLevel;
import dev.assay.viewer.media.SandboxReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks that need no workspace: runtime, sandbox, disk. */
public final class MachineChecks {
    private static final long LITTLE = 2L << 30;

    private MachineChecks() {}

    public static Check runtime() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("java", System.getProperty("java.vm.version"));
        facts.put("vendor", System.getProperty("java.vendor"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("architecture", System.getProperty("os.arch"));
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("heapBytes", Runtime.getRuntime().maxMemory());
        return Check.good(
                "runtime",
                facts,
                "Java " + Runtime.version().feature() + " on " + System.getProperty("os.name"));
    }

    /** Starts a worker and lets it measure from inside what confines it. */
    public static Check sandbox(MediaWorkers workers) {
        SandboxReport report;
        try {
            report = workers.sandbox();
        } catch (EnvironmentException e) {
            return new Check("sandbox", State.BAD, Map.of(), e.sentence(), e.nextStep());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("level", report.level() == SandboxLevel.FULL ? "full" : "reduced");
        facts.put("decided", report.decided());
        facts.put("inForce", report.inForce());
        facts.put("missing", report.missing());
        facts.put("reducedAllowed", MachineSettings.inForce().reducedSandbox());
        return switch (report.level()) {
            case FULL ->
                    Check.good(
                            "sandbox",
                            facts,
                            "Full: a process of its own without network, files or credentials.");
            case REDUCED ->
                    new Check(
                            "sandbox",
                            State.WEAK,
                            facts,
                            "Reduced: the media worker restricts itself; it has no namespaces. "
                                    + report.decided(),
                            System.getProperty("os.name").equals("Linux")
                                    ? "Install bubblewrap, and let it make user namespaces, to get"
                                            + " the full sandbox."
                                    : "The full sandbox is to be had on Linux; an administrator"
                                            + " can refuse this one.");
        };
    }

    /** Writes and forces a small file where the workspace lies, and takes it away again. */
    public static Check disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            Path probe = Files.createTempFile(folder, ".doctor", null);
            long nanos;
            try (FileChannel channel = FileChannel.open(probe, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.allocate(4096);
                long begin = System.nanoTime();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                nanos = System.nanoTime() - begin;
            } finally {
                Files.deleteIfExists(probe);
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("freeBytes", free);
            facts.put("writeAndForceMicros", nanos / 1000);
            facts.put("fileSystem", Files.getFileStore(folder).type());
            return free < LITTLE
                    ? new Check(
                            "disk",
                            State.WEAK,
                            facts,
                            "Less than 2 GiB are free where the workspace lies.",
                            "Make room: what cannot be written cannot be recorded.")
                    : Check.good("disk", facts, "Writable, and what is written can be forced.");
        } catch (IOException e) {
            return new Check(
                    "disk",
                    State.BAD,
                    Map.of(),
                    "Nothing can be written where the workspace lies.",
                    "Check that the folder is writable and the disk is not full.");
        }
    }
}
