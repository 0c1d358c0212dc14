package dev.assay.app.keystore.bus;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A connection to the person's own message bus, over its socket on this machine. Calls wait for
 * their answers; nothing is offered to others. Used by one thread; whoever opened it closes it.
 */
public final class Bus implements AutoCloseable {
    private static final int GREATEST = 1 << 20;
    private static final String ITSELF = "org.freedesktop.DBus";

    private final SocketChannel socket;
    private final Selector selector;
    private final Duration patience;
    private int serial;

    private Bus(SocketChannel socket, Selector selector, Duration patience) {
        this.socket = socket;
        this.selector = selector;
        this.patience = patience;
    }

    /** Where the bus of this session listens; empty where there is none that Java can reach. */
    public static Optional<Path> address(Map<String, String> environment) {
        String named = environment.get("DBUS_SESSION_BUS_ADDRESS");
        if (named != null) {
            for (String address : named.split(";", -1)) {
                for (String part : address.replaceFirst("^unix:", "").split(",", -1)) {
                    if (address.startsWith("unix:") && part.startsWith("path=")) {
                        return Optional.of(Path.of(part.substring("path=".length())));
                    }
                }
            }
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(folder -> Path.of(folder, "bus"));
    }

    /**
     * @param patience how long an answer may take
     */
    public static Bus connect(Path address, Duration patience) throws IOException {
        SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
        boolean done = false;
        try {
            socket.connect(UnixDomainSocketAddress.of(address));
            socket.configureBlocking(false);
            Selector selector = Selector.open();
            socket.register(selector, SelectionKey.OP_READ);
            Bus bus = new Bus(socket, selector, patience);
            bus.introduce();
            done = true;
            return bus;
        } finally {
            if (!done) {
                socket.close();
            }
        }
    }

    /** The system says who we are; that is all the bus asks. */
    private void introduce() throws IOException {
        send("\0AUTH EXTERNAL\r\n");
        expect(line(), "DATA");
        send("DATA\r\n");
        expect(line(), "OK");
        send("BEGIN\r\n");
        call(ITSELF, "/org/freedesktop/DBus", ITSELF, "Hello", "", new BusWriter());
    }

    private static void expect(String line, String beginning) throws IOException {
        if (!line.startsWith(beginning)) {
            throw new IOException("the bus did not let us in");
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\r\n") < 0) {
            if (line.length() > 512) {
                throw new IOException("the bus speaks otherwise");
            }
            line.append((char) receive(1)[0]);
        }
        return line.toString();
    }

    /**
     * Calls a method and waits for its answer.
     *
     * @param signature of the arguments
     * @throws BusError when the other side answers with an error
     */
    public BusReader call(
            String name,
            String path,
            String anInterface,
            String member,
            String signature,
            BusWriter arguments)
            throws IOException {
        serial++;
        byte[] body = arguments.bytes();
        BusWriter head = new BusWriter();
        head.octet('l').octet(BusMessage.CALL).octet(0).octet(1).whole(body.length).whole(serial);
        head.array(
                8,
                fields -> {
                    text(fields, BusMessage.PATH, "o", path);
                    text(fields, BusMessage.DESTINATION, "s", name);
                    text(fields, BusMessage.INTERFACE, "s", anInterface);
                    text(fields, BusMessage.MEMBER, "s", member);
                    if (!signature.isEmpty()) {
                        fields.align(8).octet(BusMessage.SIGNATURE).signature("g");
                        fields.signature(signature);
                    }
                });
        send(head.align(8).bytes());
        send(body);
        arguments.wipe();
        Arrays.fill(body, (byte) 0);
        while (true) {
            BusMessage message = next();
            if (message.answers().isPresent() && message.answers().getAsLong() == serial) {
                if (message.kind() == BusMessage.ERROR) {
                    throw new BusError(message.error().orElse(""));
                }
                return message.body();
            }
        }
    }

    private static void text(BusWriter fields, int field, String type, String value) {
        fields.align(8).octet(field).signature(type).text(value);
    }

    /** From now on signals of an object arrive; ask before what causes them. */
    public void listen(String path) throws IOException {
        String rule = "type='signal',path='" + path + "'";
        BusWriter arguments = new BusWriter().text(rule);
        call(ITSELF, "/org/freedesktop/DBus", ITSELF, "AddMatch", "s", arguments);
    }

    /** Waits for a signal of an object; what it carries. */
    public BusReader signal(String path, String member) throws IOException {
        while (true) {
            BusMessage message = next();
            boolean wanted =
                    message.kind() == BusMessage.SIGNAL
                            && message.path().equals(Optional.of(path))
                            && message.member().equals(Optional.of(member));
            if (wanted) {
                return message.body();
            }
        }
    }

    private BusMessage next() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(receive(BusMessage.HEAD));
        ByteOrder order = head.get(0) == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        int body = head.getInt(4);
        int fields = head.getInt(12);
        if (body < 0 || body > GREATEST || fields < 0 || fields > GREATEST) {
            throw new IOException("a message of the bus is too long");
        }
        byte[] named = receive(fields);
        receive(Math.floorMod(-fields, 8));
        return BusMessage.of(head.get(1), named, receive(body), order);
    }

    private void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void send(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            if (socket.write(buffer) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private byte[] receive(int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            int read = socket.read(buffer);
            if (read < 0) {
                throw new IOException("the bus hung up");
            }
            if (read == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return buffer.array();
    }

    private void await(int operation) throws IOException {
        SelectionKey key = socket.keyFor(selector);
        if (key == null) {
            throw new IOException("the bus is closed");
        }
        key.interestOps(operation);
        selector.selectedKeys().clear();
        if (selector.select(patience.toMillis()) == 0) {
            throw new IOException("nobody answers on the bus");
        }
    }

    @Override
    public void close() throws IOException {
        try (socket) {
            selector.close();
        }
    }
}
