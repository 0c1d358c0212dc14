package dev.assay.model.provenance.c2pa.cbor;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CBOR with shortest lengths, in the order given. For what we sign or have to rebuild. */
public final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The encoding of one item. */
    public static byte[] write(Cbor item) {
        CborWriter writer = new CborWriter();
        writer.item(item);
        return writer.out.toByteArray();
    }

    private void item(Cbor item) {
        switch (item) {
            case Cbor.Int(long value) -> head(value < 0 ? 1 : 0, value < 0 ? -1 - value : value);
            case Cbor.Bytes(byte[] value) -> {
                head(2, value.length);
                out.writeBytes(value);
            }
            case Cbor.Text(String value) -> {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                head(3, utf8.length);
                out.writeBytes(utf8);
            }
            case Cbor.Array(List<Cbor> items) -> {
                head(4, items.size());
                items.forEach(this::item);
            }
            case Cbor.Map(List<Cbor.Entry> entries) -> {
                head(5, entries.size());
                for (Cbor.Entry entry : entries) {
                    item(entry.key());
                    item(entry.value());
                }
            }
            case Cbor.Tag(long number, Cbor inner) -> {
                head(6, number);
                item(inner);
            }
            case Cbor.Real(double value) -> {
                out.write(0xfb);
                out.writeBytes(ByteBuffer.allocate(8).putDouble(value).array());
            }
            case Cbor.Simple(int number) -> head(7, number);
        }
    }

    private void head(int major, long argument) {
        int top = major << 5;
        if (argument < 24) {
            out.write(top | (int) argument);
        } else if (argument < 1 << 8) {
            out.write(top | 24);
            out.write((int) argument);
        } else if (argument < 1 << 16) {
            out.write(top | 25);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) argument).array());
        } else if (argument < 1L << 32) {
            out.write(top | 26);
            out.writeBytes(ByteBuffer.allocate(4).putInt((int) argument).array());
        } else {
            out.write(top | 27);
            out.writeBytes(ByteBuffer.allocate(8).putLong(argument).array());
        }
    }
}
