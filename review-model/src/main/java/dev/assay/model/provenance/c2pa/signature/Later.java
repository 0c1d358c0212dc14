package dev.assay.model.provenance.c2pa.signature;

import java.util.List;

/**
 * What other manifests of the store hold for the signature of one.
 *
 * @param stamps time stamp tokens for this manifest
 * @param answers answers about revocation, for whichever certificate
 */
public record Later(List<byte[]> stamps, List<byte[]> answers) {
    public Later {
        stamps = List.copyOf(stamps);
        answers = List.copyOf(answers);
    }
}
