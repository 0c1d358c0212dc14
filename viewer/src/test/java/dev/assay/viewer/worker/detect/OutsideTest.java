package dev.assay.viewer.worker.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inference library opens no file and looks up no name once it is loaded. */
class OutsideTest {
    @TempDir Path folder;

    /** No descriptor is left: whoever opens a file or a socket fails, and the result would miss. */
    @Test
    void aModelLoadsAndRunsWithoutAnyNewFileOrSocket() throws Exception {
        Assumptions.assumeTrue(
                System.getProperty("os.name", "").equals("Linux"), "descriptors are Linux's");
        List<String> said = run(List.of());

        assertThat(said).contains("nothing may be opened", "the model ran");
    }

    /** The system calls themselves, where a tracer is installed. */
    @Test
    void noFileIsAskedForAndNoName() throws Exception {
        Optional<Path> tracer =
                Stream.of("/usr/bin/strace", "/bin/strace")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        Assumptions.assumeTrue(
                tracer.isPresent(), "no strace here: system calls are not looked at");
        Path trace = folder.resolve("trace");
        List<String> said =
                run(
                        List.of(
                                tracer.orElseThrow().toString(),
                                "-f",
                                "-qq",
                                "-e",
                                "trace=open,openat,socket,connect,prlimit64,setrlimit",
                                "-o",
                                trace.toString()));

        assertThat(said).contains("the model ran");
        List<String> calls = Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
        int limit = -1;
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).contains("RLIMIT_NOFILE, {rlim_cur=0,")) {
                limit = i;
            }
        }
        assertThat(limit).as("the mark after which nothing may be opened").isPositive();
        List<String> asked =
                calls.subList(limit + 1, calls.size()).stream()
                        .filter(call -> call.contains("open") || call.contains("socket"))
                        // the allocator of the C library asks how memory is counted
                        .filter(call -> !call.contains("/proc/sys/vm/overcommit_memory"))
                        .toList();
        assertThat(asked).isEmpty();
        assertThat(
                        calls.stream()
                                .filter(call ->
                                        call.matches(".*(connect.*AF_INET|resolv\\.conf).*")))
                .as("a name is looked up")
                .isEmpty();
    }

    private List<String> run(List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(InferenceAlone.class.getName());
        Path answer = folder.resolve("answer");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(answer.toFile())
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(answer);
    }
}
