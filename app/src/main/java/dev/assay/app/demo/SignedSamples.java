package dev.assay.app.demo;

import dev.assay.app.demo.media.Sample;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.provenance.c2pa.sign.SignedStatement;
import dev.assay.model.provenance.c2pa.sign.SigningIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The portrait with content credentials that the demonstration's own authority signed, and the same
 * changed after signing. The authority is made at every start, so these two are too.
 */
final class SignedSamples {
    private static final String PORTRAIT = "still-portrait";
    private static final int FROM_THE_END = 4096;

    private final Path folder;
    private final SigningIdentity authority;
    private final Instant made;

    SignedSamples(Path folder, SigningIdentity authority, Instant made) {
        this.folder = folder;
        this.authority = authority;
        this.made = made;
    }

    /** The samples with the signed and the changed one in the place of the plain portrait. */
    List<Sample> with(List<Sample> plain) throws EnvironmentException {
        List<Sample> all = new ArrayList<>();
        for (Sample sample : plain) {
            if (sample.name().equals(PORTRAIT)) {
                all.addAll(signed(sample));
            } else {
                all.add(sample);
            }
        }
        return all;
    }

    private List<Sample> signed(Sample portrait) throws EnvironmentException {
        try {
            byte[] jpeg = Files.readAllBytes(portrait.path());
            byte[] signed = new C2paSigner(authority).sign(jpeg, statement()).orElseThrow();
            byte[] changed = signed.clone();
            // a bit of the picture data, far from any marker
            int at = changed.length - Math.min(FROM_THE_END, jpeg.length / 4);
            while ((changed[at] & 0xfe) == 0xfe || changed[at - 1] == (byte) 0xff) {
                at--;
            }
            changed[at] ^= 1;
            return List.of(
                    write(portrait, "still-signed", "newsroom-portrait.jpg", signed),
                    write(portrait, "still-signed-changed", "newsroom-portrait-2.jpg", changed));
        } catch (IOException e) {
            throw DemoFault.samples(e);
        }
    }

    private SignedStatement statement() {
        return new SignedStatement(
                "Newsroom portrait", "Assay demo", "1", made, SignedStatement.rendered());
    }

    private Sample write(Sample portrait, String name, String file, byte[] bytes)
            throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(file);
        Files.write(path, bytes);
        // the plain portrait's declared digest would not be this file's: it declares none
        return new Sample(
                name,
                path,
                portrait.contentType(),
                portrait.truth(),
                "",
                Map.copyOf(portrait.metadata()));
    }
}
