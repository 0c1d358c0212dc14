package dev.assay.viewer.fuzz;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many changed files for the worker's own decoding code: {@code FuzzCampaign CASES SEED LOG FILE…}.
 * Case n changes the files in turn with seed SEED + n. The log has a line for each case; the end
 * says which outcomes there were. A crash, a hang and an unexpected exception are findings, and the
 * process starts anew after the first two.
 */
public final class FuzzCampaign implements AutoCloseable {
    private static final long MEMORY = 3L << 30;

    private final Duration patience;
    private final Map<String, List<String>> outcomes = new TreeMap<>();
    private Child child;
    private int structural;
    private int done;

    private record Child(Process process, PrintStream orders, BufferedReader answers) {}

    FuzzCampaign(Duration patience) throws IOException {
        this.patience = patience;
        child = start();
    }

    /** Outcomes that must not be. */
    static boolean finding(String outcome) {
        return outcome.startsWith("THREW")
                || outcome.startsWith("CRASHED")
                || outcome.startsWith("HUNG");
    }

    Map<String, List<String>> outcomes() {
        return outcomes;
    }

    int structural() {
        return structural;
    }

    String one(Path file, long seed) throws IOException, InterruptedException {
        child.orders.println(seed + " " + file.toAbsolutePath());
        child.orders.flush();
        String answer = answer();
        if (answer.startsWith("S ")) {
            structural++;
        }
        String outcome = answer.substring(Math.min(2, answer.length()));
        outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>())
                .add(file.getFileName() + " " + seed);
        done++;
        return outcome;
    }

    private String answer() throws IOException, InterruptedException {
        CompletableFuture<String> line =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        String said = child.answers.readLine();
                        return said == null ? "" : said;
                    } catch (IOException e) {
                        return "";
                    }
                });
        try {
            String said = line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!said.isEmpty()) {
                return said;
            }
            int status = child.process.waitFor();
            child = start();
            return "? CRASHED with " + status;
        } catch (TimeoutException e) {
            child.process.descendants().forEach(ProcessHandle::destroyForcibly);
            child.process.destroyForcibly();
            child = start();
            return "? HUNG for " + patience.toSeconds() + " s";
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static Child start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/prlimit"))) {
            line.addAll(List.of("/usr/bin/prlimit", "--data=" + MEMORY, "--core=0"));
        }
        if (Files.isExecutable(Path.of("/usr/bin/bwrap"))) {
            line.addAll(
                    List.of(
                            "/usr/bin/bwrap",
                            "--unshare-all",
                            "--die-with-parent",
                            "--new-session",
                            "--ro-bind",
                            "/",
                            "/",
                            "--proc",
                            "/proc",
                            "--dev",
                            "/dev",
                            // its loader wants to be able to write there
                            "--bind",
                            NativeCache.folder(),
                            NativeCache.folder()));
        }
        line.addAll(
                List.of(
                        java.toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-XX:+DisplayVMOutputToStderr",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.bytedeco.javacpp.nopointergc=true",
                        "-Dorg.bytedeco.javacpp.maxbytes=0",
                        "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                        "-Dorg.bytedeco.javacpp.cachedir=" + NativeCache.folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzShift.class.getName()));
        Process process =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        OutputStream orders = process.getOutputStream();
        return new Child(
                process,
                new PrintStream(orders, true, StandardCharsets.UTF_8),
                process.inputReader(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        child.orders.close();
        child.process.descendants().forEach(ProcessHandle::destroyForcibly);
        child.process.destroyForcibly();
    }

    @SuppressWarnings("SystemOut") // its purpose
    public static void main(String[] arguments) throws Exception {
        int cases = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        List<Path> files =
                List.of(arguments).subList(3, arguments.length).stream().map(Path::of).toList();
        NativeCache.fill();
        long began = System.nanoTime();
        try (FuzzCampaign campaign = new FuzzCampaign(Duration.ofSeconds(30));
                PrintStream log = new PrintStream(arguments[2], StandardCharsets.UTF_8)) {
            for (int i = 0; i < cases; i++) {
                Path file = files.get(i % files.size());
                String outcome = campaign.one(file, seed + i);
                log.println((seed + i) + " " + file.getFileName() + " " + outcome);
            }
            System.out.printf(
                    "%d cases over %d files, %d %% in headers and parameter sets, %.0f s%n",
                    campaign.done,
                    files.size(),
                    100 * campaign.structural / campaign.done,
                    (System.nanoTime() - began) / 1e9);
            campaign.outcomes.forEach((outcome, found) ->
                    System.out.printf(
                            "%s%6d x %s: %s%n",
                            finding(outcome) ? "FINDING " : "",
                            found.size(),
                            outcome,
                            found.getFirst()));
        }
    }
}
