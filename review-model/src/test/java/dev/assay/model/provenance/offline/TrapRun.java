package dev.assay.model.provenance.offline;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.item.FileSource;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Sets every trap there is, sees that each one shuts, then validates every file of a folder: {@code
 * TrapRun TRUST MEDIA}. Runs in a process of its own, as the traps cannot be taken away again.
 */
public final class TrapRun {
    private TrapRun() {}

    @SuppressWarnings({"SystemOut", "deprecation"}) // its purpose; socket factories have no heir
    public static void main(String[] arguments) throws Exception {
        ProxySelector.setDefault(new TrapProxies());
        URL.setURLStreamHandlerFactory(protocol -> {
            if (protocol.startsWith("http") || protocol.startsWith("ftp")) {
                throw NetworkTouchedException.by("URL of " + protocol);
            }
            return null;
        });
        Socket.setSocketImplFactory(() -> {
            throw NetworkTouchedException.by("socket");
        });
        shuts(() -> InetAddress.getAllByName("assay.example"));
        shuts(() -> URI.create("https://assay.example/").toURL().openConnection());
        shuts(() -> new Socket(InetAddress.getLoopbackAddress(), 9));
        shuts(SocketChannel::open);
        shuts(() -> ProxySelector.getDefault().select(URI.create("https://assay.example/")));

        NetworkTouchedException.setForGood();
        System.out.println(validated(Path.of(arguments[0]), Path.of(arguments[1])) + " validated");
    }

    private static void shuts(Callable<?> reach) throws Exception {
        try {
            Object touched = reach.call();
            throw new IllegalStateException("a trap is open: " + touched);
        } catch (NetworkTouchedException _) {
            // as it should
        } catch (IOException e) {
            if (!(e.getCause() instanceof NetworkTouchedException)) {
                throw e;
            }
        }
    }

    private static int validated(Path trust, Path media) throws IOException, EnvironmentException {
        C2paValidator validator = new C2paValidator(TrustFiles.read(List.of(trust)));
        List<Path> files;
        try (Stream<Path> entries = Files.list(media)) {
            files = entries.sorted().toList();
        }
        for (Path file : files) {
            try (FileSource bytes = FileSource.open(file)) {
                validator.validate(
                        Asset.of(bytes), Instant.parse("2026-11-20T07:00:00Z"), Progress.NONE);
            }
        }
        return files.size();
    }

    private static final class TrapProxies extends ProxySelector {
        @Override
        public List<java.net.Proxy> select(URI uri) {
            throw NetworkTouchedException.by("proxy for " + uri.getScheme());
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            throw NetworkTouchedException.by("connected");
        }
    }
}
