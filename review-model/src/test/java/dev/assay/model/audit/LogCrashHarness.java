package dev.assay.model.audit;

import dev.assay.model.fault.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills a process that appends, again and again, and looks whether everything it reported as
 * recorded is there. Arguments: folder, kills, seed.
 */
public final class LogCrashHarness {
    private final Path log;
    private final Random random;
    private long acknowledged;

    LogCrashHarness(Path log, long seed) {
        this.log = log;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        LogCrashHarness harness =
                new LogCrashHarness(Path.of(arguments[0]), Long.parseLong(arguments[2]));
        int kills = Integer.parseInt(arguments[1]);
        harness.run(kills);
        System.out.println(kills + " kills, " + harness.acknowledged + " entries, nothing lost");
    }

    /**
     * @throws AssertionError when something was lost or damaged
     */
    void run(int kills) throws Exception {
        Logs.create(log).close();
        for (int kill = 0; kill < kills; kill++) {
            killOnce();
            try (DeviceLog opened = Victim.open(log)) {
                if (opened.size() < acknowledged) {
                    throw new AssertionError(
                            opened.size() + " of " + acknowledged + " acknowledged entries");
                }
                acknowledged = opened.size();
            }
        }
        List<Damage> damages = DeviceLog.examine(log, Logs.KEY.key());
        if (!damages.isEmpty()) {
            throw new AssertionError("after the kills: " + damages);
        }
    }

    private void killOnce() throws IOException, InterruptedException {
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                log.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int lines = 1 + random.nextInt(60);
        try (BufferedReader said = victim.inputReader()) {
            String line = "";
            for (int seen = 0; seen < lines && line != null; seen++) {
                line = said.readLine();
                note(line == null ? "" : line);
            }
            Thread.sleep(0, random.nextInt(999_999));
            victim.toHandle().destroyForcibly();
            for (line = said.readLine(); line != null; line = said.readLine()) {
                note(line);
            }
        }
        if (!victim.waitFor(10, TimeUnit.SECONDS)) {
            throw new AssertionError("a killed process lives");
        }
    }

    private void note(String line) {
        if (line.startsWith("recorded ")) {
            acknowledged = Long.parseLong(line.substring("recorded ".length()));
        }
    }

    /** Appends as fast as it can and says what was recorded, for as long as somebody listens. */
    public static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws EnvironmentException {
            Random random = new Random();
            try (DeviceLog log = open(Path.of(arguments[0]))) {
                while (!System.out.checkError()) {
                    int count = random.nextInt(4) == 0 ? 1 + random.nextInt(90) : 1;
                    log.append(Collections.nCopies(count, Logs.EVENT), Logs.SOMEONE);
                    System.out.println("recorded " + log.size());
                    if (random.nextInt(20) == 0) {
                        log.publish();
                    }
                }
            }
        }

        static DeviceLog open(Path log) throws EnvironmentException {
            return switch (Logs.open(log)) {
                case LogOpening.Sound(DeviceLog sound) -> sound;
                case LogOpening.TornTail(DeviceLog cut, long _) -> cut;
                case LogOpening.Damaged damaged -> throw new AssertionError(damaged);
            };
        }
    }
}
