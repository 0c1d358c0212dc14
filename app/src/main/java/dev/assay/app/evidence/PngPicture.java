package dev.assay.app.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A raster as a PNG file: eight bits of red, green and blue, nothing else in it. */
final class PngPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngPicture() {}

    /**
     * @param bgra four bytes a pixel, rows packed; what shines through is black
     */
    static byte[] of(int width, int height, ByteBuffer bgra) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", packed(rgb(width, height, bgra), width));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Red, green and blue of every pixel, rows packed. */
    static byte[] rgb(int width, int height, ByteBuffer bgra) {
        ByteBuffer from = bgra.duplicate();
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        int start = from.position();
        for (int pixel = 0; pixel < width * height; pixel++) {
            int at = start + 4 * pixel;
            rgb[3 * pixel] = from.get(at + 2);
            rgb[3 * pixel + 1] = from.get(at + 1);
            rgb[3 * pixel + 2] = from.get(at);
        }
        return rgb;
    }

    /** Each row behind a zero: no filter. */
    private static byte[] packed(byte[] rgb, int width) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, deflater)) {
            for (int at = 0; at < rgb.length; at += 3 * width) {
                deflate.write(0);
                deflate.write(rgb, at, 3 * width);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
