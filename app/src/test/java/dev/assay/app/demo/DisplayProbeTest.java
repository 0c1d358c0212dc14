package dev.assay.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayProbeTest {
    @TempDir Path sockets;

    @Test
    void withoutADisplayNamedThereIsNone() {
        assertThat(probe(Map.of())).isFalse();
        assertThat(probe(Map.of("DISPLAY", ""))).isFalse();
        assertThat(probe(Map.of("DISPLAY", "nonsense"))).isFalse();
    }

    @Test
    void aNamedDisplayCountsOnlyIfItAnswers() throws Exception {
        assertThat(probe(Map.of("DISPLAY", ":913"))).isFalse();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(sockets.resolve("X913")));

            assertThat(probe(Map.of("DISPLAY", ":913.0"))).isTrue();
        }
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new DisplayProbe(Map.of()).isUsable("Mac OS X")).isTrue();
        assertThat(new DisplayProbe(Map.of()).isUsable("Windows 11")).isTrue();
    }

    private boolean probe(Map<String, String> environment) {
        return new DisplayProbe(environment, sockets).isUsable("Linux");
    }
}
