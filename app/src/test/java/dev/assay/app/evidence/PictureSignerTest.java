package dev.assay.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.FileSource;
import dev.assay.model.item.ItemId;
import dev.assay.model.item.ObjectRef;
import dev.assay.model.job.Progress;
import dev.assay.model.provenance.State;
import dev.assay.model.provenance.c2pa.Asset;
import dev.assay.model.provenance.c2pa.C2paValidator;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.provenance.c2pa.sign.SigningIdentity;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSignerTest {
    @TempDir Path folder;

    private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

    private final PictureSigner signer =
            new PictureSigner(
                    new C2paSigner(SigningIdentity.selfMade("Example", "console", NOW)),
                    InstantSource.fixed(NOW));

    @Test
    void aSignedPictureHoldsUntilOneOfItsBytesIsChanged() throws Exception {
        byte[] signed =
                signer.signed(
                        PngPicture.of(8, 8, ByteBuffer.allocate(8 * 8 * 4)),
                        item(),
                        ContentDigest.of(new byte[3]),
                        7);

        assertThat(state(signed)).isEqualTo(State.VALID);
        signed[signed.length - 20] ^= 1;
        assertThat(state(signed)).isEqualTo(State.INVALID);
    }

    private static ItemId item() {
        return ItemId.of(new byte[32], new ObjectRef("q", "a.mp4", "v1"));
    }

    private State state(byte[] file) throws Exception {
        Path path = Files.write(folder.resolve("frame.png"), file);
        try (FileSource source = FileSource.open(path)) {
            return new C2paValidator(TrustSettings.NONE)
                    .validate(Asset.of(source), NOW, Progress.NONE)
                    .state();
        }
    }
}
