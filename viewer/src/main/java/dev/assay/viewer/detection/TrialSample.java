package dev.assay.viewer.detection;

import dev.assay.model.detection.AudioInput;
import dev.assay.model.detection.ImageInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Makes up what a detector is tried on: a PNG of the size it wants, or a WAV. The same each time.
 */
final class TrialSample {
    private static final int OWN_SIZE = 256;
    private static final int HEADER = 44;

    private TrialSample() {}

    static byte[] picture(ImageInput input) {
        int width = input.fixedSize() ? input.width() : OWN_SIZE;
        int height = input.fixedSize() ? input.height() : OWN_SIZE;
        Random random = new Random(1);
        byte[] rows = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            at++;
            for (int x = 0; x < width; x++) {
                rows[at++] = (byte) (40 + 150 * x / width + random.nextInt(24));
                rows[at++] = (byte) (40 + 150 * y / height + random.nextInt(24));
                rows[at++] = (byte) (90 + random.nextInt(60));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(png, "IHDR", head.put((byte) 8).put((byte) 2).array());
        chunk(png, "IDAT", deflated(rows));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] named =
                ByteBuffer.allocate(4 + content.length)
                        .put(type.getBytes(StandardCharsets.US_ASCII))
                        .put(content)
                        .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(rows);
            deflater.finish();
            byte[] part = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
        }
        return out.toByteArray();
    }

    static byte[] sound(AudioInput input) {
        int samples = Math.max(input.rate(), input.samples());
        ByteBuffer wav = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(input.rate()).putInt(2 * input.rate());
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        Random random = new Random(1);
        for (int i = 0; i < samples; i++) {
            wav.putShort((short) (4000 * Math.sin(i * 0.05) + random.nextInt(2000)));
        }
        return wav.array();
    }
}
