package dev.assay.app.keystore.bus;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message as it came from the bus.
 *
 * @param kind 2 is an answer, 3 an error, 4 a signal
 * @param answers the serial of the call it answers
 */
record BusMessage(
        int kind,
        OptionalLong answers,
        Optional<String> path,
        Optional<String> member,
        Optional<String> error,
        BusReader body) {
    static final int CALL = 1;
    static final int ANSWER = 2;
    static final int ERROR = 3;
    static final int SIGNAL = 4;

    static final int PATH = 1;
    static final int INTERFACE = 2;
    static final int MEMBER = 3;
    static final int ERROR_NAME = 4;
    static final int ANSWERS = 5;
    static final int DESTINATION = 6;
    static final int SENDER = 7;
    static final int SIGNATURE = 8;

    /** Fixed part and length of the fields. */
    static final int HEAD = 16;

    /**
     * @param fields the header fields behind the first {@link #HEAD} bytes
     */
    static BusMessage of(int kind, byte[] fields, byte[] body, ByteOrder order) throws IOException {
        BusReader reader = new BusReader(fields, order);
        OptionalLong answers = OptionalLong.empty();
        Optional<String> path = Optional.empty();
        Optional<String> member = Optional.empty();
        Optional<String> error = Optional.empty();
        while (!reader.atEnd()) {
            reader.align(8);
            int field = reader.octet();
            String signature = reader.signature();
            switch (signature) {
                case "u" -> {
                    long value = Integer.toUnsignedLong(reader.whole());
                    answers = field == ANSWERS ? OptionalLong.of(value) : answers;
                }
                case "g" -> reader.signature();
                case "s", "o" -> {
                    String value = reader.text();
                    path = field == PATH ? Optional.of(value) : path;
                    member = field == MEMBER ? Optional.of(value) : member;
                    error = field == ERROR_NAME ? Optional.of(value) : error;
                }
                default -> throw new IOException("a header field of another type");
            }
        }
        return new BusMessage(kind, answers, path, member, error, new BusReader(body, order));
    }
}
