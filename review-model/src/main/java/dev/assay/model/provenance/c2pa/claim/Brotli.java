package dev.assay.model.provenance.c2pa.claim;

import dev.assay.model.provenance.c2pa.source.MalformedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.brotli.dec.BrotliInputStream;

/** Unpacks a compressed manifest, up to {@value #MOST} bytes. */
final class Brotli {
    static final int MOST = 32 << 20;

    private Brotli() {}

    static byte[] unpack(byte[] packed) throws MalformedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 15];
        try (BrotliInputStream in = new BrotliInputStream(new ByteArrayInputStream(packed))) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (out.size() + read > MOST) {
                    throw new MalformedException("A compressed manifest is larger than allowed.");
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException | IllegalStateException _) {
            throw new MalformedException("A compressed manifest cannot be unpacked.");
        }
        return out.toByteArray();
    }
}
