package dev.assay.model.provenance.c2pa.sign;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.ProvenanceReport;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.source.ArraySource;
import dev.assay.model.provenance.c2pa.trust.TrustList;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small files of our own making, and what is stated about them. */
final class Made {
    static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    private Made() {}

    /** A start, a comment, a scan of four bytes, an end: enough for hashing. */
    static byte[] jpeg() {
        return HexFormat.of().parseHex("ffd8fffe00044869ffda00040100aabbccddffd9");
    }

    /** One grey pixel. */
    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        chunk(out, "IHDR", HexFormat.of().parseHex("00000001000000010800000000"));
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[] {0, 127});
        deflater.finish();
        byte[] packed = new byte[64];
        int length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeBytes(
                ByteBuffer.allocate(12 + content.length)
                        .putInt(content.length)
                        .put(name)
                        .put(content)
                        .putInt((int) sum.getValue())
                        .array());
    }

    /** One empty page. */
    static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static SignedStatement frame() {
        return new SignedStatement(
                "frame-118.png",
                "Assay",
                "1",
                NOW,
                SignedStatement.converted(
                        new SignedStatement.Source("Item k3f9", "video/mp4", "ab".repeat(32)),
                        "Frame 118 as decoded, unscaled."));
    }

    static SignedStatement report() {
        return new SignedStatement(
                "Evidence report", "Assay", "1", NOW, SignedStatement.rendered());
    }

    static ProvenanceReport validate(byte[] file, TrustSettings trust) throws EnvironmentException {
        return new C2paValidator(trust).validate(new ArraySource(file), NOW);
    }

    static TrustSettings listOf(SigningIdentity identity) {
        return trust(
                new TrustList("our list", List.of(identity.authority()), List.of(), null, null));
    }

    static TrustSettings otherList() {
        return trust(new TrustList("others", List.of(), List.of(), null, null));
    }

    private static TrustSettings trust(TrustList list) {
        return new TrustSettings(List.of(list), List.of(), TrustSettings.DEFAULT_PURPOSES);
    }
}
