package dev.assay.app.aws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Answers every request on the loopback interface with exactly the bytes a test wants. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger broken = new AtomicInteger();

    /**
     * @param answers from the request line, such as {@code GET /b/k HTTP/1.1}, to a whole answer
     */
    public RawServer(Function<String, byte[]> answers) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(answers));
    }

    /** Connections that ended before their answer did. */
    int broken() {
        return broken.get();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve(Function<String, byte[]> answers) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client, answers);
            } catch (IOException e) {
                // the client went away, or the test has ended
                broken.incrementAndGet();
            }
        }
    }

    private static void answer(Socket client, Function<String, byte[]> answers) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                client.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = reader.readLine();
        int body = 0;
        boolean waits = false;
        for (String line = reader.readLine();
                line != null && !line.isEmpty();
                line = reader.readLine()) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                body = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
            waits |= lower.startsWith("expect:");
        }
        OutputStream out = client.getOutputStream();
        if (waits) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        for (int read = 0; read < body; read++) {
            if (reader.read() < 0) {
                return;
            }
        }
        if (first != null) {
            out.write(answers.apply(first));
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
