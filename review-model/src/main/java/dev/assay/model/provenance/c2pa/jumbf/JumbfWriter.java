package dev.assay.model.provenance.c2pa.jumbf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes the boxes of a manifest store (ISO 19566-5). */
public final class JumbfWriter {
    private static final int REQUESTABLE_LABELLED = 3;

    private JumbfWriter() {}

    /** A superbox with its description and what it holds. */
    public static byte[] superbox(BoxUuid uuid, String label, List<byte[]> inside) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.writeBytes(description(uuid, label));
        inside.forEach(payload::writeBytes);
        return box("jumb", payload.toByteArray());
    }

    /** A plain box of a type of four characters. */
    public static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] description(BoxUuid uuid, String label) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.writeBytes(HexFormat.of().parseHex(uuid.hex()));
        payload.write(REQUESTABLE_LABELLED);
        payload.writeBytes(label.getBytes(StandardCharsets.UTF_8));
        payload.write(0);
        return box("jumd", payload.toByteArray());
    }
}
