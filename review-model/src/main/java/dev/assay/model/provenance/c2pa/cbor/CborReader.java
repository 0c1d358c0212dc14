package dev.assay.model.provenance.c2pa.cbor;

import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parses one CBOR data item. Refuses more than {@value #DEPTH} levels, more than {@value #ITEMS}
 * items, lengths beyond the input, bad UTF-8 and anything left over.
 */
public final class CborReader {
    static final int DEPTH = 64;
    static final int ITEMS = 1 << 18;
    private static final int BREAK = 0xff;

    private final byte[] input;
    private final Room room;
    private int at;
    private int items;

    private CborReader(byte[] input, Room room) {
        this.input = input;
        this.room = room;
    }

    /** How many items may still be made of the inputs that share it; for one thread. */
    public static final class Room {
        private int left;

        public Room(int items) {
            left = items;
        }
    }

    /** The one item that fills the input. */
    public static Cbor read(byte[] input) throws MalformedException {
        CborReader reader = new CborReader(input, new Room(ITEMS));
        Cbor item = reader.item(0);
        if (reader.at != input.length) {
            throw new MalformedException("Bytes are left over behind a CBOR item.");
        }
        return item;
    }

    /** The item at the start of the input; what follows it (padding) is not looked at. */
    public static Cbor readFirst(byte[] input) throws MalformedException {
        return readFirst(input, new Room(ITEMS));
    }

    /** The same, for one of several inputs that share their room. */
    public static Cbor readFirst(byte[] input, Room room) throws MalformedException {
        return new CborReader(input, room).item(0);
    }

    private Cbor item(int depth) throws MalformedException {
        if (depth > DEPTH) {
            throw new MalformedException("CBOR is nested too deeply.");
        }
        if (++items > ITEMS || --room.left < 0) {
            throw new MalformedException("CBOR has too many items.");
        }
        int first = octet();
        int major = first >>> 5;
        int info = first & 31;
        if (major == 7) {
            return simple(info);
        }
        boolean open = info == 31;
        if (open && (major == 0 || major == 1 || major == 6)) {
            throw new MalformedException("A CBOR item has no length.");
        }
        long argument = open ? -1 : argument(info);
        return switch (major) {
            case 0 -> new Cbor.Int(argument);
            case 1 -> new Cbor.Int(-1 - argument);
            case 2 -> new Cbor.Bytes(open ? chunks(2) : stretch(argument));
            case 3 -> new Cbor.Text(utf8(open ? chunks(3) : stretch(argument)));
            case 4 -> new Cbor.Array(array(argument, depth));
            case 5 -> new Cbor.Map(map(argument, depth));
            default -> new Cbor.Tag(argument, item(depth + 1));
        };
    }

    private Cbor simple(int info) throws MalformedException {
        return switch (info) {
            case 24 -> new Cbor.Simple(octet());
            case 25 -> new Cbor.Real(Float.float16ToFloat((short) number(2)));
            case 26 -> new Cbor.Real(Float.intBitsToFloat((int) number(4)));
            case 27 -> new Cbor.Real(Double.longBitsToDouble(number(8)));
            case 28, 29, 30, 31 -> throw new MalformedException("CBOR holds an unknown value.");
            default -> new Cbor.Simple(info);
        };
    }

    private long argument(int info) throws MalformedException {
        long value =
                switch (info) {
                    case 24 -> octet();
                    case 25 -> number(2);
                    case 26 -> number(4);
                    case 27 -> number(8);
                    case 28, 29, 30 -> throw new MalformedException("CBOR has a bad length.");
                    default -> info;
                };
        if (value < 0) {
            throw new MalformedException("A CBOR number is too large.");
        }
        return value;
    }

    private List<Cbor> array(long count, int depth) throws MalformedException {
        List<Cbor> list = new ArrayList<>();
        bounded(count);
        while (count < 0 ? !broken() : list.size() < count) {
            list.add(item(depth + 1));
        }
        return list;
    }

    private List<Cbor.Entry> map(long count, int depth) throws MalformedException {
        List<Cbor.Entry> list = new ArrayList<>();
        bounded(count);
        while (count < 0 ? !broken() : list.size() < count) {
            list.add(new Cbor.Entry(item(depth + 1), item(depth + 1)));
        }
        return list;
    }

    private void bounded(long count) throws MalformedException {
        if (count > input.length - at) {
            throw new MalformedException("A CBOR length goes beyond the input.");
        }
    }

    private byte[] chunks(int major) throws MalformedException {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        while (!broken()) {
            int first = octet();
            if (first >>> 5 != major || (first & 31) == 31) {
                throw new MalformedException("A CBOR string is made of other items.");
            }
            whole.writeBytes(stretch(argument(first & 31)));
        }
        return whole.toByteArray();
    }

    private boolean broken() throws MalformedException {
        if (at < input.length && (input[at] & 0xff) == BREAK) {
            at++;
            return true;
        }
        if (at >= input.length) {
            throw new MalformedException("CBOR ends inside an item.");
        }
        return false;
    }

    private byte[] stretch(long length) throws MalformedException {
        bounded(length);
        byte[] part = Arrays.copyOfRange(input, at, at + (int) length);
        at += (int) length;
        return part;
    }

    private static String utf8(byte[] bytes) throws MalformedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new MalformedException("A CBOR text is not UTF-8.");
        }
    }

    private int octet() throws MalformedException {
        if (at >= input.length) {
            throw new MalformedException("CBOR ends inside an item.");
        }
        return input[at++] & 0xff;
    }

    private long number(int bytes) throws MalformedException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | octet();
        }
        return value;
    }
}
