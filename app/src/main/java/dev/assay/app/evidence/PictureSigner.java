package dev.assay.app.evidence;

import dev.assay.model.item.ContentDigest;
import dev.assay.model.item.ItemId;
import dev.assay.model.provenance.c2pa.sign.C2paSigner;
import dev.assay.model.provenance.c2pa.sign.SignedStatement;
import java.time.InstantSource;

/**
 * Gives exported pictures of frames content credentials: made from this item, nothing added. The
 * pixels stay what they were; readers that do not list our certificate say that the signer is
 * unknown.
 */
record PictureSigner(C2paSigner signer, InstantSource clock) {
    /**
     * @param png a whole PNG file of ours
     * @param original digest of the item's bytes
     * @return the same picture with a manifest, a PNG file again
     */
    byte[] signed(byte[] png, ItemId item, ContentDigest original, int frame) {
        SignedStatement.Source source =
                new SignedStatement.Source(
                        item.value(), "application/octet-stream", original.hex());
        SignedStatement statement =
                new SignedStatement(
                        "Frame " + frame + " of " + item.value(),
                        "Assay",
                        WorkspaceEvidence.VERSION,
                        clock.instant(),
                        SignedStatement.converted(
                                source, "Frame " + frame + " as decoded, unrotated, unscaled"));
        return signer.sign(png, statement).orElseThrow();
    }
}
