package dev.assay.app.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be opened here, found out before the toolkit starts: a toolkit that failed
 * once cannot be started again in the same process.
 */
public final class DisplayProbe {
    private static final int PATIENCE_MS = 1000;
    private static final int X_PORT = 6000;
    private static final Pattern X_DISPLAY =
            Pattern.compile("([a-zA-Z0-9.-]*):(\\d{1,3})(\\.\\d+)?");

    private final Map<String, String> environment;
    private final Path sockets;

    /**
     * @param environment the process's own
     */
    public DisplayProbe(Map<String, String> environment) {
        this(environment, Path.of("/tmp/.X11-unix"));
    }

    DisplayProbe(Map<String, String> environment, Path sockets) {
        this.environment = Map.copyOf(environment);
        this.sockets = sockets;
    }

    /**
     * @param operatingSystem as {@code os.name} gives it
     */
    public boolean isUsable(String operatingSystem) {
        String name = operatingSystem.toLowerCase(Locale.ROOT);
        if (name.contains("mac") || name.contains("windows")) {
            return true;
        }
        Matcher display = X_DISPLAY.matcher(environment.getOrDefault("DISPLAY", ""));
        if (!display.matches()) {
            return false;
        }
        int number = Integer.parseInt(display.group(2));
        String host = display.group(1);
        boolean local = host.isEmpty() || host.equals("unix");
        return local ? answersLocally(number) : answers(host, X_PORT + number);
    }

    private boolean answersLocally(int number) {
        try (SocketChannel _ =
                SocketChannel.open(UnixDomainSocketAddress.of(sockets.resolve("X" + number)))) {
            return true;
        } catch (IOException e) {
            return answers("127.0.0.1", X_PORT + number);
        }
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
