package dev.assay.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.app.aws.S3Peer;
import dev.assay.model.fault.EnvironmentException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(S3Peer.class)
class LoopbackEndpointTest {
    private static final Set<String> LOOPBACK =
            Set.of(
                    "0100007F",
                    "00000000000000000000000001000000",
                    "0000000000000000FFFF00000100007F");

    @TempDir Path folder;

    @Test
    void listensOnTheLoopbackInterfaceAndNowhereElse(S3Peer.Running peer) throws Exception {
        if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
            Assumptions.abort("needs /proc to see what listens");
        }
        List<String> listening = listening(peer.pid());

        assertThat(listening).isNotEmpty();
        assertThat(listening).allMatch(LOOPBACK::contains);
    }

    @Test
    void endsWithItsParentAlsoWhenThatIsKilled() throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndpointParent.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        ProcessHandle endpoint;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(
                                parent.getInputStream(), StandardCharsets.US_ASCII))) {
            endpoint = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(endpoint.isAlive()).isTrue();
        } finally {
            parent.destroyForcibly().waitFor();
        }

        assertThat(endpoint.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void anEndpointThatDoesNotStartIsSaidInOneSentence() {
        assertThatThrownBy(() -> LoopbackEndpoint.start("no.such.Endpoint", folder, 0))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        e -> assertThat(e.key()).isEqualTo("demo.endpoint"));
    }

    /** Local addresses of the process's listening sockets, as the kernel writes them. */
    private static List<String> listening(long pid) throws IOException {
        Set<String> own = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : open.toList()) {
                String target = Files.readSymbolicLink(file).toString();
                if (target.startsWith("socket:[")) {
                    own.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] columns = line.strip().split("\\s+", -1);
                boolean waits =
                        columns.length > 9 && (columns[3].equals("0A") || table.startsWith("udp"));
                if (waits && own.contains(columns[9])) {
                    addresses.add(columns[1].substring(0, columns[1].indexOf(':')));
                }
            }
        }
        return addresses;
    }
}
