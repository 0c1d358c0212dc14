package dev.assay.model.provenance.c2pa.sign;

import dev.assay.model.provenance.c2pa.digest.HashAlgorithm;
import java.util.Optional;

/**
 * Puts signed manifests into files of our own making: JPEG, PNG and PDF. There is no time stamp in
 * them, so that nothing is sent anywhere; readers say that it is missing. Immutable; safe from any
 * thread.
 */
public final class C2paSigner {
    private final SigningIdentity identity;

    public C2paSigner(SigningIdentity identity) {
        this.identity = identity;
    }

    /**
     * @param file a JPEG, PNG or PDF without a manifest, made by us
     * @return the same with a manifest that is valid for it; empty where it is another kind of file
     */
    public Optional<byte[]> sign(byte[] file, SignedStatement statement) {
        StoreMaker maker = new StoreMaker(identity, statement);
        return JpegSeat.in(file)
                .or(() -> PngSeat.in(file))
                .or(() -> PdfSeat.in(file, maker.length()))
                .map(seat -> seat.filled(maker));
    }

    /** A store of its own for a file of any kind, to lie beside it as {@code NAME.c2pa}. */
    public byte[] sidecar(byte[] file, SignedStatement statement) {
        return new StoreMaker(identity, statement).store(null, HashAlgorithm.SHA256.of(file));
    }

    /** What a reader puts on a list to know this signer, as PEM. */
    public String authorityPem() {
        return identity.authorityPem();
    }
}
